import type {Finding} from './findings.ts';

/** What is said of one widget, or of the page. */
export interface Chapter {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const LOOKS = `
:host { all: initial !important; display: block !important; }
section { box-sizing: border-box; padding: 1em; border: 3px solid #005eb8; font: 16px/1.5 Arial, sans-serif; color: #212b32; background: #fff; text-align: left; overflow-wrap: anywhere; }
h2 { margin: 0 0 0.5em; font-size: 1.4em; line-height: 1.2; }
h3 { margin: 1em 0 0.25em; font-size: 1em; }
p { margin: 0; max-width: 44em; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0.5em 0; padding-left: 1em; max-width: 44em; border-left: 6px solid #007f3b; }
li.bad { border-color: #d5281b; }
b { color: #00401e; }
.bad b { color: #9e1a10; }
`;

/**
 * Shows an editor what was found, at the top of the page.
 *
 * Without Lit and without HTML in texts: it has to work where a page's policy keeps the widgets from it.
 */
export function showPanel(chapters: readonly Chapter[]): void {
  document.querySelector('[data-trust-widgets-check]')?.remove();
  const host = make('div', '');
  host.dataset['trustWidgetsCheck'] = '';
  const root = host.attachShadow({mode: 'open'});
  const looks = new CSSStyleSheet();
  looks.replaceSync(LOOKS);
  root.adoptedStyleSheets = [looks];
  const section = make('section', '');
  section.lang = 'en';
  section.dir = 'ltr';
  section.setAttribute('aria-label', 'Check of the widgets');
  section.append(make('h2', 'Do the widgets work on this page?'));
  for (const {title, findings} of chapters) {
    const list = make('ul', '');
    list.append(...findings.map(line));
    section.append(make('h3', title), list);
  }
  root.append(section);
  document.body.prepend(host);
  host.scrollIntoView();
}

function line({isGood, text}: Finding): HTMLElement {
  const item = make('li', '');
  item.className = isGood ? 'good' : 'bad';
  item.append(make('b', isGood ? 'Works: ' : 'Change this: '), text);
  return item;
}

function make(tag: 'div' | 'section' | 'h2' | 'h3' | 'ul' | 'li' | 'b', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
