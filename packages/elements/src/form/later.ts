import type {Receipt} from '@trust-widgets/contract/submission/receipt';

import {type Followed, FollowUp} from './follow-up/follow-up.ts';
import {PassportOffer} from './from-passport/offer.ts';
import type {Held, Holder} from './held.ts';
import {LastStep} from './last-step.ts';
import {NeedsSaid} from './needs-said/needs-said.ts';
import type {Sender} from './sending.ts';

/** What no form needs on its first page. It is fetched as soon as that page stands, and so is there before it is left. */
export class Later {
  readonly lastStep: LastStep;
  readonly passport: PassportOffer;
  readonly needsSaid: NeedsSaid;
  readonly followUp: FollowUp;

  constructor(
    host: Holder,
    held: () => Held,
    {sender, followed}: {readonly sender: Sender<Receipt>; readonly followed: Followed},
  ) {
    this.lastStep = new LastStep(host, sender);
    this.followUp = new FollowUp(host, followed);
    this.passport = new PassportOffer(host, held);
    this.needsSaid = new NeedsSaid(host, held);
  }

  /** Drops all that was said. */
  forget(): void {
    this.lastStep.forget();
    this.passport.forget();
    this.needsSaid.forget();
    this.followUp.forget();
  }
}
