import {html, nothing, type TemplateResult} from 'lit';

import type {Desk} from '../screen.ts';
import {sheet} from './papers.ts';
import {printOut} from './print-out.ts';
import {wording} from './print.wording.ts';
import {type QrCode, qrCodeOf, qrDrawing} from './qr-code.ts';
import {type Summary, summaryOf} from './summary.ts';

/** A code with a few words about the person, which a phone reads without any connection. Drawn when asked for. */
export class SummaryCode {
  readonly #desk: Desk;
  #drawn: {readonly summary: Summary; readonly code: QrCode} | undefined;
  #outcome: 'nothing' | 'failed' | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(): TemplateResult {
    const {code: words} = wording;
    return html`<section aria-labelledby="code">
      <h3 id="code" tabindex="-1">${words.title()}</h3>
      <p>${words.lead()}</p>
      <p role="status">${this.#outcome ? words[this.#outcome]() : nothing}</p>
      ${this.#drawn ? this.#drawing(this.#drawn) : nothing}
      <div class="actions">
        <button type="button" class="button second" @click=${() => void this.#toggle()}>
          ${this.#drawn ? words.hide() : words.show()}
        </button>
        ${
          this.#drawn
            ? html`<button type="button" class="button second" @click=${() => void this.#print()}>
                ${words.print()}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #drawing({code, summary}: {code: QrCode; summary: Summary}): TemplateResult {
    const {code: words} = wording;
    return html`${qrDrawing(code, words.label())}
      <p>${words.holds()}</p>
      <p class="panel"><bdi class="words" dir="auto">${summary.text}</bdi></p>
      ${
        summary.leftOut.length > 0
          ? html`<p>${words.leftOut()}</p>
              <ul>
                ${summary.leftOut.map((one) => html`<li>${one}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  async #toggle(): Promise<void> {
    const isShown = this.#drawn !== undefined;
    this.#drawn = undefined;
    this.#outcome = undefined;
    if (!isShown) await this.#draw();
    this.#desk.requestUpdate();
  }

  async #draw(): Promise<void> {
    const summary = summaryOf(this.#desk.answers);
    if (!summary.text) {
      this.#outcome = 'nothing';
      return;
    }
    try {
      const code = await qrCodeOf(summary.text);
      if (code) this.#drawn = {summary, code};
      else this.#outcome = 'failed';
    } catch {
      // The library did not come.
      this.#outcome = 'failed';
    }
  }

  async #print(): Promise<void> {
    if (!this.#drawn) return;
    const {code, summary} = this.#drawn;
    await printOut(
      sheet(
        html`${qrDrawing(code, wording.code.label())}
          <p><bdi class="words" dir="auto">${summary.text}</bdi></p>`,
      ),
    );
  }
}
