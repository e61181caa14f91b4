/** The way out of a page of the service for whoever has no script: the look of the widget’s own, with its tokens. */
export const EXIT = `
.leave { display: flex; justify-content: end; margin: 0; padding: 0.5rem 1rem; }
trust-exit-page .leave { padding: 0; }
.exit { font: inherit; font-weight: 700; box-sizing: border-box; min-block-size: 2.75em; padding: 0.6em 1em; border: 2px solid transparent; border-radius: var(--_radius); text-decoration: none; color: var(--_on-danger); background: var(--_danger); cursor: pointer; }
.exit:hover { text-decoration: underline; }
.exit:focus-visible { color: var(--_on-focus); background: var(--_focus); }
/* Within reach however long the page is, where there is room for it: under the thumb on a phone, as the widget's own. */
@media (min-height: 30em) {
  .sheet > .leave, trust-exit-page:not(:defined) { position: sticky; inset-block-start: 0; z-index: 1; pointer-events: none; }
  .sheet > .leave > *, :not(:defined) > .leave > * { pointer-events: auto; }
}
@media (min-height: 30em) and (max-width: 40em) {
  trust-exit-page:not(:defined) { position: static; }
  .sheet > .leave, trust-exit-page:not(:defined) > .leave { position: fixed; inset: auto 0 0; z-index: 1; padding: 0; }
  .leave > .exit { inline-size: 100%; border-radius: 0; text-align: center; }
  main { padding-block-end: 6rem; }
}
@media (forced-colors: active) { .exit { border-color: currentColor; } }
@media print { .leave, trust-exit-page { display: none; } }
`;
