import {createHash} from 'node:crypto';
import {EASY_READ} from '@trust-widgets/elements/aids/easy-read/easy-read';
import {base} from '@trust-widgets/elements/styles/base.styles';
import {formStyles} from '@trust-widgets/elements/styles/form.styles';
import {tokens} from '@trust-widgets/elements/styles/tokens';
import {urgentHelpStyles} from '@trust-widgets/elements/urgent-help/urgent-help';
import type {CSSResult} from 'lit';

import {EXIT} from '../pages/exit.styles.ts';
import {EASY_READ_STYLES} from './easy-read.ts';

/** What only these pages have. All else is the widgets’ own, so that both look alike. */
const PAGE = `
body { margin: 0; font: 1.1875rem/1.5 'Segoe UI', 'Noto Sans', Arial, sans-serif; background: #fff; }
.sheet { color: var(--_text); overflow-wrap: anywhere; }
main, .whose { max-inline-size: 44rem; margin-inline: auto; padding-inline: 1rem; }
main { padding-block-end: 3rem; }
main:focus { outline: none; }
h1 { font-size: 1.75em; line-height: 1.2; margin: 0.75em 0; }
.skip { position: absolute; inset-block-start: -6rem; }
.skip:focus { position: static; }
.demonstration { margin: 0; padding: 0.75rem 1rem; text-align: center; background: #fff3c4; border-block-end: 4px solid #8a6a00; }
header { border-block-end: 4px solid var(--_accent); }
.whose { margin-block: 0; padding-block: 0.75em; font-weight: 700; }
trust-exit-page { display: block; max-inline-size: 44rem; min-block-size: 3.5rem; margin-inline: auto; padding: 0.5rem 1rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0 1.25em; margin-block-end: 0.5em; }
.languages .link { min-block-size: 2.75em; }
.many { margin-block-end: 1em; }
.many summary { padding-block: 0.6em; cursor: pointer; }
/* On the first page the widget's own list of languages takes this place: it has the same label, and nothing moves. */
:is(trust-referral, trust-interpreter-request) > .languages::before { content: attr(aria-label); content: attr(aria-label) / ''; flex-basis: 100%; font-weight: 600; }
:is(trust-referral, trust-interpreter-request) > .languages { margin-block-end: 1em; }
:is(trust-referral, trust-interpreter-request) > .many:not([open]) { min-block-size: 4.9em; }
.back { display: inline-block; padding-block: 0.6em; margin-block-end: 0.5em; }
.change { display: inline-block; padding-block: 0.6em; }
trust-language-picker { display: none; }
body:not(:has(#questions:not([hidden]))) trust-language-picker { display: block; margin-block-end: 1em; }
trust-referral, trust-interpreter-request { display: block; min-block-size: 30rem; }
@media print { .skip, .languages, .many, .back { display: none; } }
`;

/** The look of forms without script: that of the widgets, on a page instead of in a shadow root. */
const LOOK = lookOf([tokens, base, urgentHelpStyles, formStyles]) + PAGE + EXIT;

const [USUAL, IN_EASY_READ] = [LOOK, LOOK + lookOf(EASY_READ_STYLES)].map((text) => ({
  text,
  /** It changes with the text. */
  name: `form-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`,
})) as [Stylesheet, Stylesheet];

interface Stylesheet {
  readonly name: string;
  readonly text: string;
}

/** Every style sheet that a page may ask for. */
export const STYLESHEETS: readonly Stylesheet[] = [USUAL, IN_EASY_READ];

/** Names the style sheet of a page, by its language. */
export function stylesheetFor(language: string): string {
  return (language === EASY_READ ? IN_EASY_READ : USUAL).name;
}

function lookOf(styles: readonly CSSResult[]): string {
  return styles
    .map(({cssText}) => cssText.replaceAll(':host([hidden])', '.sheet[hidden]'))
    .map((text) => text.replaceAll(':host', '.sheet'))
    .join('\n');
}
