import {html, nothing, type TemplateResult} from 'lit';

import {wording as formWords} from '../form/form.wording.ts';
import {isKeptHere} from './device/kept-here.ts';
import type {OnDevice} from './device/on-device.ts';
import {more} from './health-passport.wording.ts';

const {start: words} = more;

/** What there is to choose from before a passport is open. */
export interface Start {
  /** Said above: that somebody has just signed out, say. */
  readonly notice: string | undefined;
  /** Where one signs in; nothing where the trust has no sign-in. */
  readonly signInUrl: string | undefined;
  /** The page of the service's own on which one can sign in, where that does not work here. */
  readonly hostedUrl: string | undefined;
  /** The way to keep one on this device, once somebody wants to go there. */
  readonly device: OnDevice | undefined;
  readonly wantDevice: () => void;
  readonly openKept: () => void;
  /** Asks the service again, where it could not be reached. */
  readonly tryAgain: (() => void) | undefined;
}

/** The two ways to have a passport: with an account, or on this device alone. */
export function startPage(start: Start): TemplateResult {
  const {notice, signInUrl, hostedUrl, device} = start;
  const {warning, error} = device ?? {};
  const isHere = isKeptHere();
  return html`<h2 id="step" tabindex="-1">${more.title()}</h2>
    ${notice ? html`<p class="panel">${notice}</p>` : nothing}
    <p>${more.lead()}</p>
    ${
      start.tryAgain
        ? html`<div class="panel">
            <p>${words.unreachable()}</p>
            <button type="button" class="button second" @click=${start.tryAgain}>
              ${formWords.tryAgain()}
            </button>
          </div>`
        : nothing
    }
    ${
      isHere
        ? html`<div class="panel">
            <p>${words.device.kept()}</p>
            <button type="button" class="button" id="open-kept" @click=${start.openKept}>
              ${words.device.open()}
            </button>
          </div>`
        : nothing
    }
    ${
      (signInUrl ?? hostedUrl)
        ? html`<section>
            <h3>${words.signIn.title()}</h3>
            <p>${words.signIn.text()}</p>
            ${
              hostedUrl
                ? html`<p>${words.signIn.hosted()}</p>
                    <p><a href=${hostedUrl}>${words.signIn.hostedLink()}</a></p>`
                : html`<p>
                    <a class="button" id="sign-in" href=${signInUrl ?? ''} target="_top"
                      >${words.signIn.button()}</a
                    >
                  </p>`
            }
          </section>`
        : nothing
    }
    ${
      isHere
        ? nothing
        : html`<section>
            <h3>${words.device.title()}</h3>
            <p>${words.device.text()}</p>
            ${
              warning
                ? html`${warning}
                    ${error ? html`<p class="error" role="alert" id="keep-here-error">${error}</p>` : nothing}
                    <button
                      type="button"
                      class="button"
                      id="begin"
                      @click=${() => void device?.begin()}
                    >
                      ${words.device.begin()}
                    </button>`
                : html`<button
                    type="button"
                    class="button second"
                    id="want-device"
                    @click=${start.wantDevice}
                  >
                    ${words.device.button()}
                  </button>`
            }
          </section>`
    }`;
}
