import type {Draft} from '@trust-widgets/contract';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {TemplateResult} from 'lit';
import {type DefaultTreeAdapterTypes as Tree, html as tree, parseFragment, serialize} from 'parse5';

/** What people’s own line breaks stand in. */
const KEEPS_SPACE = ['textarea', 'bdi', 'pre'];

/**
 * Draws a template of the widgets as HTML that works without script.
 *
 * Lit’s server renderer writes `checked="false"`, which is checked, and leaves a textarea empty: both are mended here, on
 * the parsed tree, so that nothing that somebody typed can become markup.
 */
export function plainHtml(template: TemplateResult, draft: Draft = {}): string {
  const fragment = parseFragment(collectResultSync(render(template)));
  mend(fragment, draft);
  return serialize(fragment);
}

/** Gives the words of a template alone. */
export function plainText(template: unknown): string {
  const fragment = parseFragment(collectResultSync(render(template)));
  return textOf(fragment).replace(/\s+/g, ' ').trim();
}

function mend(parent: Tree.ParentNode, draft: Draft): void {
  const keepsSpace = 'tagName' in parent && KEEPS_SPACE.includes(parent.tagName);
  parent.childNodes = parent.childNodes.filter((node) => node.nodeName !== '#comment');
  for (const node of parent.childNodes) {
    if (isText(node)) {
      if (!keepsSpace) node.value = node.value.replace(/[ \t\r\n\f]+/g, ' ');
    } else if (isElement(node)) mendElement(node, draft);
    else if (isDrawn(node)) mend(node, draft);
  }
}

function mendElement(element: Tree.Element, draft: Draft): void {
  element.attrs = element.attrs.filter(({name, value}) => name !== 'checked' || value !== 'false');
  for (const attribute of element.attrs) attribute.value = seen(attribute.value);
  if (element.tagName === 'textarea') fill(element, draft);
  mend(element, draft);
}

/** A parser takes away the first line break of a textarea: one more keeps the person’s own. */
function fill(textarea: Tree.Element, draft: Draft): void {
  textarea.attrs = textarea.attrs.filter(({name}) => name !== 'value');
  const name = textarea.attrs.find((attribute) => attribute.name === 'name')?.value ?? '';
  const answer = Object.hasOwn(draft, name) ? draft[name] : undefined;
  const value = typeof answer === 'string' ? `\n${seen(answer)}` : '';
  textarea.childNodes = [{nodeName: '#text', value, parentNode: textarea}];
}

/** Leaves out what no page can hold, and what parsers put in its place. It stays in the answer, which is refused for it. */
function seen(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g, '');
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}

function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

/** Whether it is a part of a picture. */
function isDrawn(node: Tree.ChildNode): node is Tree.Element {
  return 'namespaceURI' in node && node.namespaceURI === tree.NS.SVG;
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node && 'namespaceURI' in node && node.namespaceURI === tree.NS.HTML;
}
