import type {CSSResult} from 'lit';

import {TrustExitEvent} from '../../events.ts';
import {direction, language} from '../../localisation.ts';
import {dress} from '../view/dress.ts';

/** What is to be printed. */
export interface Paper {
  /** The name that a browser writes in the margin, or gives to a file. */
  readonly title: string;
  readonly styles: readonly CSSResult[];
  /** Writes it into the body of a page of its own. */
  readonly write: (body: HTMLElement) => void;
}

/**
 * Prints something by itself, without the trust's page around it: from an empty page inside the page, which goes away
 * afterwards, and at once when somebody leaves quickly.
 *
 * Where there are no pages inside pages, the whole page is printed, and the styles for print leave out what is not paper.
 */
export async function printOut(paper: Paper): Promise<void> {
  const frame = await openPaper(paper);
  if (!frame?.contentWindow) {
    print();
    return;
  }
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}

/** Writes a paper into a page of its own, where nobody sees it. It takes the place of the one before. */
export async function openPaper(paper: Paper): Promise<HTMLIFrameElement | undefined> {
  former?.remove();
  const frame = document.createElement('iframe');
  former = frame;
  frame.title = paper.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not hidden in any way that would keep it from being laid out. CSS of the page can't reach this through an attribute.
  const place = {position: 'fixed', top: '0', left: '-300mm', width: '210mm', height: '297mm'};
  for (const [name, value] of Object.entries({...place, border: '0'}))
    frame.style.setProperty(name, value, 'important');
  window.addEventListener(TrustExitEvent.type, () => frame.remove(), {once: true});
  document.body.append(frame);

  // Firefox puts another empty page in the place of the first.
  if (frame.contentDocument && frame.contentDocument.readyState !== 'complete')
    await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  const page = frame.contentDocument;
  if (!page) {
    frame.remove();
    return undefined;
  }
  page.documentElement.lang = language();
  page.documentElement.dir = direction();
  page.title = paper.title;
  dress(page, paper.styles);
  paper.write(page.body);
  return frame;
}

let former: HTMLIFrameElement | undefined;
