import type {Receipt} from '@trust-widgets/contract/submission/receipt';
import type {ReactiveController} from 'lit';

import {prepareLanguages} from '../fields/language-field.ts';
import {type Followed, FollowUp} from './follow-up/follow-up.ts';
import {PassportOffer} from './from-passport/offer.ts';
import type {Held, Holder} from './held.ts';
import {LastStep} from './last-step.ts';
import {NeedsSaid} from './needs-said/needs-said.ts';
import type {Sender} from './sending.ts';

/** What no form needs on its first page. It is fetched with the first answer, and so is there when that page is left. */
export class Later implements ReactiveController {
  readonly lastStep: LastStep;
  readonly passport: PassportOffer;
  readonly needsSaid: NeedsSaid;
  readonly followUp: FollowUp;

  readonly #held: () => Held;
  /** The page after the one that is shown. */
  #next: string | undefined;

  constructor(
    host: Holder,
    held: () => Held,
    {sender, followed}: {readonly sender: Sender<Receipt>; readonly followed: Followed},
  ) {
    this.#held = held;
    this.lastStep = new LastStep(host, sender);
    this.followUp = new FollowUp(host, followed);
    this.passport = new PassportOffer(host, held);
    this.needsSaid = new NeedsSaid(host, held);
    host.addController(this);
  }

  /** Fetches what the next page is better with, whether the person came to the one before it sooner than this file or later. */
  hostUpdated(): void {
    const {form, step, draft} = this.#held();
    const next = form.nextPage(step, draft);
    if (next === this.#next) return;
    this.#next = next;
    const questions = Object.values(form.pages[next ?? ''] ?? {});
    if (questions.some(({kind}) => kind === 'language')) void prepareLanguages();
  }

  /** Drops all that was said. */
  forget(): void {
    this.lastStep.forget();
    this.passport.forget();
    this.needsSaid.forget();
    this.followUp.forget();
  }
}
