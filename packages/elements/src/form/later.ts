import type {Receipt} from '@trust-widgets/contract/submission/receipt';

import {prepareLanguages} from '../fields/language-field.ts';
import {type Followed, FollowUp} from './follow-up/follow-up.ts';
import {PassportOffer} from './from-passport/offer.ts';
import type {Held, Holder} from './held.ts';
import {LastStep} from './last-step.ts';
import {NeedsSaid} from './needs-said/needs-said.ts';
import type {Sender} from './sending.ts';

/** What no form needs on its first page. It is fetched with the first answer, and so is there when that page is left. */
export class Later {
  readonly lastStep: LastStep;
  readonly passport: PassportOffer;
  readonly needsSaid: NeedsSaid;
  readonly followUp: FollowUp;

  readonly #held: () => Held;

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
  }

  /** Fetches what the page after this one is better with. */
  prepare(page: string): void {
    const {form, draft} = this.#held();
    const next = form.pages[form.nextPage(page, draft) ?? ''] ?? {};
    if (Object.values(next).some(({kind}) => kind === 'language')) void prepareLanguages();
  }

  /** Drops all that was said. */
  forget(): void {
    this.lastStep.forget();
    this.passport.forget();
    this.needsSaid.forget();
    this.followUp.forget();
  }
}
