import {css, html, render} from 'lit';

import {direction, language} from '../localisation.ts';
import {base} from '../styles/base.styles.ts';
import {tokens} from '../styles/tokens.ts';
import {wording} from './exit-page.wording.ts';

/** How long a page may take to leave before a person is told that it did not, in milliseconds. */
const PATIENCE = 5000;

// Important, because a page’s rules for everything would otherwise have the last word on the blank page itself.
const calm = css`
  :host {
    all: initial !important;
    display: block !important;
    font-family: sans-serif !important;
  }
  .widget {
    padding: 1em;
  }
`;

/** The page’s title, which a form called `title` hides from `document.title`. Found late: a server has no document. */
const titleOf = () => Object.getOwnPropertyDescriptor(Document.prototype, 'title') ?? {};

/** What a person can do when the other page does not open. */
export interface StillHere {
  readonly again: () => void;
  readonly back: () => void;
}

/** What is put over a page that is being left. */
export interface Curtain {
  /** Says that the other page has not opened. Called by itself after a while. */
  explain(): void;
  /** Shows the page as it was, with its title. */
  lift(): void;
}

/**
 * Hides a page at once, behind a blank one with a neutral title.
 *
 * Through the style object of `<body>`, and of whatever else a page keeps beside it, which a strict Content-Security-Policy
 * allows, and which no style sheet of the page can outdo.
 */
export function drawCurtain(neutralTitle: string, stillHere: StillHere): Curtain {
  const page = document.documentElement;
  const title = titleOf().get?.call(document) as string;
  const hidden = [
    // The bubbles of some chats stand beside the body.
    ...[...page.children].map((part) => [part as HTMLElement, 'display', 'none'] as const),
    [page, 'background', '#fff'],
  ] as const;
  const before = hidden.map(
    ([{style}, name]) => [style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  for (const [{style}, name, value] of hidden) style.setProperty(name, value, 'important');
  titleOf().set?.call(document, neutralTitle);

  const blank = document.createElement('div');
  const root = blank.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [tokens, base, calm].flatMap(({styleSheet}) => styleSheet ?? []);
  page.append(blank);

  const explain = () => {
    render(
      html`<div class="widget" lang=${language()} dir=${direction()}>
        <p role="alert">${wording.stillHere.text()}</p>
        <div class="actions">
          <button type="button" class="button" @click=${stillHere.again}>
            ${wording.stillHere.again()}
          </button>
          <button type="button" class="button second" @click=${stillHere.back}>
            ${wording.stillHere.back()}
          </button>
        </div>
      </div>`,
      root,
    );
  };
  const timer = setTimeout(explain, PATIENCE);

  return {
    explain,
    lift() {
      clearTimeout(timer);
      blank.remove();
      for (const [index, [{style}, name]] of hidden.entries())
        style.setProperty(name, ...(before[index] ?? ['', '']));
      titleOf().set?.call(document, title);
    },
  };
}
