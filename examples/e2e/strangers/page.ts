import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';

import type {BrowserContextOptions} from 'playwright-core';

import type {Stage, Visitor} from '../visitor.ts';

const {resolve} = createRequire(import.meta.url);

/** Style sheets that trusts' sites are built with, as their makers publish them. */
export const SHEETS = {
  'Bootstrap 3': 'bootstrap-3/dist/css/bootstrap.css',
  'Bootstrap 5': 'bootstrap/dist/css/bootstrap.css',
  'Tailwind’s reset': 'tailwindcss/preflight.css',
  'nhsuk-frontend 9': 'nhsuk-frontend-9/dist/nhsuk.css',
  'nhsuk-frontend 10': 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css',
} as const;

/** The style sheet of a package. */
export async function sheetOf(name: keyof typeof SHEETS): Promise<string> {
  const sheet = await readFile(resolve(SHEETS[name]), 'utf8');
  // Their letters come from the makers’ own server.
  return sheet.replace(/@font-face\s*{[^}]*}/g, '');
}

/** What a stranger puts around our tags. */
export interface Stranger {
  /** What stands in the page's head. */
  readonly head?: string;
  readonly body: string;
  /** Attributes of `<html>`. */
  readonly root?: string;
}

/** Opens a page of a stranger's making, at the address of the demonstration but without its policy. */
export async function visitStranger(
  stage: Stage,
  {head = '', body, root = 'lang="en"'}: Stranger,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await stage.visit('/icon.svg', options);
  const address = `${stage.demo.site}/strangers/`;
  await visitor.page.route(`${address}*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html>
<html ${root}><head><title>Our page</title>${head}
<script type="module" src="${stage.demo.site}/widgets/trust-widgets.js"></script></head>
<body>${body}</body></html>`,
    }),
  );
  await visitor.page.goto(address);
  return visitor;
}

/** Our tags, as an editor pastes them. */
export const REFERRAL = `<trust-referral trust="northbank" service="crisis-team"><p>Call the crisis team on <a href="tel:08081570111">0808 157 0111</a>.</p></trust-referral>`;
export const INTERPRETER = `<trust-interpreter-request trust="northbank"><p>Text <a href="sms:07700900121">07700 900121</a>.</p></trust-interpreter-request>`;
export const EXIT = `<trust-exit-page><a href="https://www.bbc.co.uk/weather">Exit this page</a></trust-exit-page>`;
export const URGENT = `<trust-urgent-help trust="northbank"><p>Call <a href="tel:08081570111">0808 157 0111</a>.</p></trust-urgent-help>`;
