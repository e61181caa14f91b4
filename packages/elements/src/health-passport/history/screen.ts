import type {Draft} from '@trust-widgets/contract/define-form';
import type {
  EarlierPassport,
  PassportEvent,
  PassportVersion,
} from '@trust-widgets/contract/passport/passport';
import {SHARED_SECTIONS, passport} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, type TemplateResult} from 'lit';

import {londonDay, longDate, timeOf} from '../../dates.ts';
import type {Desk, MakeScreen, Screen} from '../screen.ts';
import {wording as sharing} from '../sharing/sharing.wording.ts';
import {whyNot} from '../sharing/why.ts';
import {consentsIn} from '../view/consents-in.ts';
import {documentStyles} from '../view/document.styles.ts';
import {dress} from '../view/dress.ts';
import {aboutPassport, passportDocument} from '../view/passport-document.ts';
import {backToTasks, screenTitle} from '../view/screen-parts.ts';
import {sectionInWords} from '../view/section-in-words.ts';
import {eventSentence} from './event-sentence.ts';
import {wording} from './history.wording.ts';

/** What was not done, and how to try it again. */
interface Failure {
  readonly title: () => string;
  readonly why: string;
  readonly again: () => Promise<void>;
}

/** Who opened or changed the passport, and what it said before. */
class History implements Screen {
  readonly #desk: Desk;
  #events: readonly PassportEvent[] | undefined;
  #cursor: string | undefined;
  #versions: readonly PassportVersion[] = [];
  #earlier: EarlierPassport | undefined;
  #told = '';
  #isBusy = false;
  #failure: Failure | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    void this.#try(() => this.#load());
  }

  render(): TemplateResult {
    const desk = this.#desk;
    dress(desk.renderRoot, [documentStyles]);
    return html`${backToTasks(desk)} ${screenTitle(wording.title(), 'history')}
      <p role="status">${this.#isBusy ? wording.loading() : this.#told}</p>
      ${this.#failure ? this.#failed(this.#failure) : nothing}
      ${this.#earlier ? this.#look(this.#earlier) : nothing}
      ${this.#events ? html`${this.#happened(this.#events)} ${this.#before()}` : nothing}`;
  }

  #happened(events: readonly PassportEvent[]): TemplateResult {
    const {events: words} = wording;
    const names = new Map(consentsIn(this.#desk.answers).map(({id, who}) => [id, who]));
    return html`<section>
      <h3>${words.title()}</h3>
      <p>${words.lead()} ${words.passedOn()}</p>
      ${events.length === 0 ? html`<p>${words.nothing()}</p>` : nothing}
      ${byDay(events).map(
        ([day, events]) =>
          html`<h4>${longDate(day)}</h4>
            <ul>
              ${events.map((event) => html`<li>${eventSentence(event, names)}</li>`)}
            </ul>`,
      )}
      ${
        this.#cursor
          ? html`<button
              type="button"
              class="button second"
              @click=${() => void this.#try(() => this.#more())}
            >
              ${words.more()}
            </button>`
          : nothing
      }
    </section>`;
  }

  #before(): TemplateResult {
    const {versions: words} = wording;
    return html`<section>
      <h3>${words.title()}</h3>
      ${
        this.#versions.length === 0
          ? html`<p>${words.nothing()}</p>`
          : html`<p>${words.lead()}</p>
              <ul>
                ${this.#versions.map(
                  ({version, savedAt}) =>
                    html`<li>
                      <button
                        type="button"
                        class="link"
                        @click=${() => void this.#try(() => this.#open(version))}
                      >
                        ${words.look(...dayAndTime(savedAt))}
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </section>`;
  }

  #look({answers, savedAt}: EarlierPassport): TemplateResult {
    const {versions: words} = wording;
    const about = aboutPassport(answers);
    return html`<section class="panel" aria-labelledby="earlier">
      <h3 id="earlier" tabindex="-1">${words.lookedAt(...dayAndTime(savedAt))}</h3>
      ${passportDocument({answers, sections: SHARED_SECTIONS, ...about})}
      <div class="passport no-print">${sectionInWords('private', answers, about)}</div>
      <p>${words.putBackMeans()}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#putBack(answers)}>
          ${words.putBack()}
        </button>
        <button
          type="button"
          class="button second"
          @click=${() => {
            this.#earlier = undefined;
            this.#redraw();
            this.#desk.focusOn('step');
          }}
        >
          ${words.close()}
        </button>
      </div>
    </section>`;
  }

  #failed({title, why, again}: Failure): TemplateResult {
    return html`<div class="panel alert" id="failure" tabindex="-1" role="group">
      <h3>${title()}</h3>
      <p>${why}</p>
      <button type="button" class="button second" @click=${() => void this.#try(again, title)}>
        ${sharing.failed.again()}
      </button>
    </div>`;
  }

  async #load(): Promise<void> {
    const {passport} = this.#desk.client;
    const [{events, nextCursor}, versions] = await Promise.all([
      passport.history(),
      passport.versions(),
    ]);
    this.#events = events;
    this.#cursor = nextCursor;
    // The newest is what the person has now.
    this.#versions = versions.slice(1);
  }

  async #more(): Promise<void> {
    const {events, nextCursor} = await this.#desk.client.passport.history({cursor: this.#cursor});
    this.#events = [...(this.#events ?? []), ...events];
    this.#cursor = nextCursor;
    this.#told = wording.events.shown();
  }

  async #open(version: number): Promise<void> {
    this.#earlier = await this.#desk.client.passport.version(version);
    this.#desk.focusOn('earlier');
  }

  /**
   * Brings earlier words back, as if they were typed now.
   *
   * Who may know what stays as it is: a permission that was taken back must not return with the words of that day.
   */
  async #putBack(earlier: Draft): Promise<void> {
    const names = Object.keys(passport.fields).filter((name) => name !== 'consents');
    this.#desk.change(Object.fromEntries(names.map((name) => [name, earlier[name]])));
    await this.#try(async () => {
      await this.#desk.saved();
      this.#earlier = undefined;
      await this.#load();
      this.#told = wording.versions.isBack();
      this.#desk.focusOn('step');
    }, wording.failed.putBack);
  }

  /** Does something, one thing at a time; what fails is told with why, and can be tried again. */
  async #try(act: () => Promise<void>, title = wording.failed.show): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#failure = undefined;
    this.#told = '';
    this.#redraw();
    try {
      await act();
    } catch (error) {
      this.#failure = {title, why: whyNot(error), again: act};
      this.#desk.focusOn('failure');
    } finally {
      this.#isBusy = false;
      this.#redraw();
    }
  }

  #redraw(): void {
    this.#desk.requestUpdate();
  }
}

/** Events by the day on which they were, in London, in the order in which they came. */
function byDay(events: readonly PassportEvent[]): [string, PassportEvent[]][] {
  const days = new Map<string, PassportEvent[]>();
  for (const event of events) {
    const day = londonDay(new Date(event.at));
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}

function dayAndTime(at: string): [string, string] {
  const instant = new Date(at);
  return [longDate(londonDay(instant)), timeOf(instant)];
}

/** Who opened or changed the passport, and what it said before. */
export const screen: MakeScreen = (desk) => new History(desk);
