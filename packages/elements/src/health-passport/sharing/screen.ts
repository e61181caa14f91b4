import {isoDate} from '@trust-widgets/contract/fields/date';
import {type Consent, sectionsOpen} from '@trust-widgets/contract/passport/consent';
import type {Share} from '@trust-widgets/contract/passport/passport';
import {html, nothing, type TemplateResult} from 'lit';

import {londonDay, longDate} from '../../dates.ts';
import {qrCodeOf} from '../print/qr-code.ts';
import {wording as passportWording} from '../passport.wording.ts';
import type {Desk, MakeScreen, Screen} from '../screen.ts';
import {consentsIn} from '../view/consents-in.ts';
import {documentStyles} from '../view/document.styles.ts';
import {dress} from '../view/dress.ts';
import {isolated} from '../view/isolated.ts';
import {ownWords} from '../view/own-words.ts';
import {backToTasks, screenTitle} from '../view/screen-parts.ts';
import {entriesOf} from '../view/section-in-words.ts';
import {linkList} from './links.ts';
import {LinkForm} from './link-form.ts';
import {type NewLink, newLink} from './new-link.ts';
import {sharingStyles} from './sharing.styles.ts';
import {wording} from './sharing.wording.ts';
import {whyNot} from './why.ts';

/** What was not done, and how to try it again. */
interface Failure {
  readonly title: () => string;
  readonly why: string;
  readonly again: () => Promise<void>;
}

/** Who may know what, and the links by which they read it. */
class Sharing implements Screen {
  readonly #desk: Desk;
  #shares: readonly Share[] | undefined;
  #form: LinkForm | undefined;
  #made: NewLink | undefined;
  #outcome: 'copied' | 'notCopied' | undefined;
  #told = '';
  #failure: Failure | undefined;
  /** What is under way, if anything is. */
  #working: (() => string) | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    void this.#try(wording.failed.list, () => this.#load(), wording.links.loading);
  }

  render(): TemplateResult {
    const desk = this.#desk;
    dress(desk.renderRoot, [documentStyles, sharingStyles]);
    const consents = consentsIn(desk.answers);
    return html`${backToTasks(desk)} ${screenTitle(wording.title(), 'sharing')}
      <p>${wording.lead()}</p>
      <p>${wording.read()}</p>
      <p role="status">${this.#status()}</p>
      ${this.#failure ? this.#failed(this.#failure) : nothing}
      ${
        this.#made
          ? newLink(this.#made, {
              outcome: this.#outcome,
              copied: (isCopied) => {
                this.#outcome = isCopied ? 'copied' : 'notCopied';
                this.#redraw();
              },
              done: () => {
                this.#forgetLink();
                this.#desk.focusOn('step');
              },
            })
          : nothing
      }
      ${consents.length === 0 ? html`<p>${wording.nobody()}</p>` : nothing}
      <div class="passport">
        ${consents.map((consent) => this.#person(consent))} ${this.#goneLinks(consents)}
      </div>
      <div class="actions">
        <button
          type="button"
          class="button second"
          @click=${() => desk.show('section', 'consents')}
        >
          ${wording.decide()}
        </button>
      </div>`;
  }

  #status(): string {
    return this.#working?.() ?? this.#told;
  }

  #person(consent: Consent): TemplateResult {
    const {id, who, relationship, from, until} = consent;
    const open = sectionsOpen(consent, today());
    const name = isolated(who);
    return html`<section>
      <h3>
        <span class="part">${ownWords(who)}</span> ${
          relationship ? html`<span class="part">${ownWords(relationship)}</span>` : nothing
        }
      </h3>
      ${
        open.length > 0
          ? html`<p>${wording.opens()}</p>
              <ul>
                ${open.map((section) => html`<li>${passportWording.pages[section].title()}</li>`)}
              </ul>`
          : html`<p>${this.#opensNothing(consent)}</p>`
      }
      ${from ? html`<p>${wording.from(longDate(isoDate(from)))}</p>` : nothing}
      ${until ? html`<p>${wording.until(longDate(isoDate(until)))}</p>` : nothing}
      ${this.#form?.consent.id === id ? this.#form.render() : this.#buttons(consent, open.length > 0)}
      ${linkList(
        wording.links.title(name),
        (this.#shares ?? []).filter((share) => share.consent === id),
        {today: today(), takeBack: (share) => void this.#takeBack(share)},
      )}
    </section>`;
  }

  #buttons(consent: Consent, isOpen: boolean): TemplateResult | typeof nothing {
    const name = isolated(consent.who);
    if (consent.level === 'nothing') return nothing;
    return html`<div class="actions">
      ${
        isOpen
          ? html`<button
              type="button"
              class="button"
              id="make-${consent.id}"
              aria-label=${wording.make.beginFor(name)}
              @click=${() => this.#begin(consent)}
            >
              ${wording.make.begin()}
            </button>`
          : nothing
      }
      <button type="button" class="button second" @click=${() => void this.#withdraw(consent)}>
        ${wording.withdraw(name)}
      </button>
    </div>`;
  }

  #opensNothing({level}: Consent): string {
    const {opensNothing} = wording;
    return level === 'nothing' || level === 'general'
      ? opensNothing[level]()
      : opensNothing.notNow();
  }

  /** Links whose person was taken out of the list. They have ended, and say so. */
  #goneLinks(consents: readonly Consent[]) {
    const gone = (this.#shares ?? []).filter(
      (share) => !consents.some(({id}) => id === share.consent),
    );
    return linkList(wording.links.gone(), gone, {
      today: today(),
      takeBack: (share) => void this.#takeBack(share),
    });
  }

  #failed({title, why, again}: Failure): TemplateResult {
    return html`<div class="panel alert" id="failure" tabindex="-1" role="group">
      <h3>${title()}</h3>
      <p>${why}</p>
      <button
        type="button"
        class="button second"
        @click=${() => void this.#try(title, again, wording.failed.trying)}
      >
        ${wording.failed.again()}
      </button>
    </div>`;
  }

  #begin(consent: Consent): void {
    this.#forgetLink();
    this.#form = new LinkForm(this.#desk, consent, {
      make: (until) =>
        void this.#try(wording.failed.make, () => this.#make(consent, until), wording.make.working),
      cancel: () => {
        this.#form = undefined;
        this.#redraw();
        this.#desk.focusOn(`make-${consent.id}`);
      },
    });
    this.#redraw();
    this.#desk.focusOn('term');
  }

  async #make(consent: Consent, until: string): Promise<void> {
    const {client, api, trust} = this.#desk;
    // The service opens what the saved passport says, and not what is on this screen.
    await this.#desk.saved();
    const share = await client.passport.share({consent: consent.id, until});
    // After the #, so that it is in no log of any server on the way.
    const url = `${api.replace(/\/+$/, '')}/passport/shared?trust=${encodeURIComponent(trust)}#${share.token}`;
    const code = await qrCodeOf(url).catch(() => undefined);
    this.#made = {consent: consent.id, name: consent.who, url, until: share.until, code};
    this.#form = undefined;
    const {token: _, ...made} = share;
    this.#shares = [made, ...(this.#shares ?? [])];
    this.#redraw();
    this.#desk.focusOn('link');
  }

  async #takeBack(share: Share): Promise<void> {
    await this.#try(wording.failed.end, async () => {
      await this.#desk.client.passport.endShare(share.id);
      if (this.#made?.consent === share.consent) this.#forgetLink();
      this.#tell(wording.links.takenBack());
      await this.#load();
    });
  }

  async #withdraw(consent: Consent): Promise<void> {
    const {answers} = this.#desk;
    const [year, month, day] = today().split('-');
    const consents = entriesOf(answers['consents']).map((entry) => {
      if (entry['id'] !== consent.id) return entry;
      const {id, who, relationship, askAgain} = consent;
      const withdrawnOn = {day: day!, month: month!, year: year!};
      return {id, who, relationship, askAgain, level: 'nothing', withdrawnOn};
    });
    this.#forgetLink();
    this.#desk.change({consents});
    await this.#try(wording.failed.withdraw, async () => {
      await this.#desk.saved();
      this.#tell(wording.withdrawn(isolated(consent.who)));
      await this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#shares = await this.#desk.client.passport.shares();
    this.#redraw();
  }

  /** Does something, one thing at a time; what fails is told with why, and can be tried again. */
  async #try(
    title: () => string,
    act: () => Promise<void>,
    working: () => string = wording.failed.trying,
  ): Promise<void> {
    if (this.#working) return;
    this.#working = working;
    this.#failure = undefined;
    this.#told = '';
    this.#redraw();
    try {
      await act();
    } catch (error) {
      this.#failure = {title, why: whyNot(error, title === wording.failed.make), again: act};
      this.#desk.focusOn('failure');
    } finally {
      this.#working = undefined;
      this.#redraw();
    }
  }

  #tell(sentence: string): void {
    this.#told = sentence;
    this.#desk.focusOn('step');
  }

  #forgetLink(): void {
    this.#made = undefined;
    this.#outcome = undefined;
    this.#form = undefined;
    this.#redraw();
  }

  #redraw(): void {
    this.#desk.requestUpdate();
  }
}

function today(): string {
  return londonDay(new Date());
}

/** Who may know what, and the links by which they read it. */
export const screen: MakeScreen = (desk) => new Sharing(desk);
