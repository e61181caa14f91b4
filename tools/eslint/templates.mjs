/** Stands for an expression in a template's text. */
const hole = '\u0000';

/**
 * The text of a template whose tag has this name, with a hole for each expression.
 *
 * @param {any} node
 * @param {string} name
 * @returns {string | undefined}
 */
function textOf({tag, quasi}, name) {
  if (tag.type !== 'Identifier' || tag.name !== name) return undefined;
  return quasi.quasis.map((/** @type {any} */ {value}) => value.cooked ?? value.raw).join(hole);
}

const comment = /<!--[\s\S]*?-->/g;
const tag = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const entity = /&#?\w+;/g;
const spokenAttribute =
  /\s(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|title|placeholder)=(?:"([^"]*)"|'([^']*)')/gi;
const letter = /\p{L}/u;

/**
 * Every sentence on screen comes from a `*.wording.ts`, where translators find it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {literal: 'Say “{{text}}” in a *.wording.ts, so that it can be translated.'},
  },
  create: (context) => ({
    /** @param {any} node */
    TaggedTemplateExpression(node) {
      const text = textOf(node, 'html') ?? textOf(node, 'svg');
      if (text === undefined) return;
      const markup = text.replace(comment, '').replace(/<style[\s\S]*?<\/style>/gi, '');
      const spoken = [...markup.matchAll(spokenAttribute)].map(([, a, b]) => a ?? b ?? '');
      for (const piece of [...markup.replace(tag, hole).split(hole), ...spoken]) {
        const words = piece.replace(entity, '').replaceAll(hole, '').trim();
        if (letter.test(words)) {
          context.report({node, messageId: 'literal', data: {text: words.slice(0, 40)}});
        }
      }
    },
  }),
};

const physical =
  /(?:^|[\s;{])((?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/g;

/**
 * Left and right are the wrong way round in Arabic.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const logicalCss = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      physical: 'Use a logical property in place of “{{text}}”, as in margin-inline-start.',
    },
  },
  create: (context) => ({
    /** @param {any} node */
    TaggedTemplateExpression(node) {
      const text = textOf(node, 'css')?.replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, found = ''] of text?.matchAll(physical) ?? []) {
        context.report({node, messageId: 'physical', data: {text: found}});
      }
    },
  }),
};
