import {html, nothing, type TemplateResult} from 'lit';

import {longDate} from '../../dates.ts';
import {sheet} from '../print/papers.ts';
import {printOut} from '../print/print-out.ts';
import {type QrCode, qrDrawing} from '../print/qr-code.ts';
import {isolated} from '../view/isolated.ts';
import {ownWords} from '../view/own-words.ts';
import {wording} from './sharing.wording.ts';

/** A link that was just made. It is shown this once. */
export interface NewLink {
  readonly consent: string;
  readonly name: string;
  readonly url: string;
  readonly until: string;
  readonly code: QrCode | undefined;
}

/** What can be done with it. */
export interface NewLinkActions {
  readonly outcome: 'copied' | 'notCopied' | undefined;
  readonly copied: (isCopied: boolean) => void;
  readonly done: () => void;
}

/** A new link to copy, to send, to be read by a camera, or to print. */
export function newLink(link: NewLink, actions: NewLinkActions): TemplateResult {
  const {made} = wording;
  const canSend = typeof (navigator as Partial<Navigator>).share === 'function';
  return html`<section class="panel" aria-labelledby="link">
    <h3 id="link" tabindex="-1">${made.title(isolated(link.name))}</h3>
    <p>${made.works(longDate(link.until))} ${made.once()}</p>
    <p id="address-label"><b>${made.address()}</b></p>
    <p class="address"><bdi dir="ltr" class="url">${link.url}</bdi></p>
    <div class="actions">
      <button type="button" class="button" @click=${() => void copy(link.url).then(actions.copied)}>
        ${made.copy()}
      </button>
      ${
        canSend
          ? html`<button
              type="button"
              class="button second"
              @click=${() => void navigator.share({url: link.url}).catch(() => undefined)}
            >
              ${made.send()}
            </button>`
          : nothing
      }
    </div>
    <p role="status">${actions.outcome ? made[actions.outcome]() : nothing}</p>
    ${
      link.code
        ? html`<p>${made.code()}</p>
            ${qrDrawing(link.code, made.codeLabel())}
            <div class="actions">
              <button
                type="button"
                class="button second"
                @click=${() => void printOut(sheet(codeSheet(link)))}
              >
                ${made.print()}
              </button>
            </div>`
        : nothing
    }
    <button type="button" class="link" @click=${actions.done}>${made.done()}</button>
  </section>`;
}

function codeSheet({name, url, until, code}: NewLink): TemplateResult {
  const {made} = wording;
  return html`<p>${ownWords(name)}</p>
    <p>${made.works(longDate(until))}</p>
    ${code ? qrDrawing(code, made.codeLabel()) : nothing}
    <p class="address"><bdi dir="ltr">${url}</bdi></p>`;
}

/** Says whether it worked: a page may be forbidden to write to the clipboard. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
