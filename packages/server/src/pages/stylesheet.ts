import {createHash} from 'node:crypto';
import {tokens} from '@trust-widgets/elements/styles/tokens';

import {EXIT} from './exit.styles.ts';

/** The look of the service's own pages: plain, and readable on any device. Widgets bring their own. */
export const STYLESHEET = `
${tokens.cssText.replaceAll(':host', 'body')}
body { margin: 0; color: #212b32; background: #fff; font: 1.1875rem/1.5 'Segoe UI', 'Noto Sans', Arial, sans-serif; }
main, .whose { max-inline-size: 60rem; margin-inline: auto; padding: 0.75rem 1rem; }
.whose { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; justify-content: space-between; border-block-end: 4px solid #005eb8; }
.whose p { margin: 0; font-weight: 700; }
h1 { margin: 0.5rem 0 1rem; font-size: clamp(1.5rem, 7vw, 2rem); line-height: 1.3; overflow-wrap: break-word; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 0.5rem; }
a { color: #005eb8; text-underline-offset: 0.15em; }
a:focus-visible { color: #212b32; background: #ffeb3b; outline: 3px solid #212b32; }
main:focus { outline: none; }
ul { padding-inline-start: 1.25rem; }
li { padding-block: 0.3rem; }
b { white-space: nowrap; }
.skip { position: absolute; inset-block-start: -6rem; }
.skip:focus { position: static; }
.demonstration { margin: 0; padding: 0.75rem 1rem; background: #fff3c4; border-block-end: 4px solid #8a6a00; text-align: center; }
trust-exit-page { display: block; max-inline-size: 60rem; margin-inline: auto; padding: 0.5rem 1rem; }
trust-health-passport, trust-shared-passport { display: block; min-block-size: 24rem; }
@media print { header { display: none; } }
${EXIT}`;

/** Its name, which changes with it. */
export const STYLESHEET_NAME = `page-${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}.css`;
