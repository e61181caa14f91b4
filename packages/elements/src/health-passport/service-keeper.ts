import type {Draft} from '@trust-widgets/contract/define-form';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import type {PassportResource} from '@trust-widgets/sdk';

import type {Keeper, Kept} from './keeper.ts';

/** Keeps a passport with the service, for whoever is signed in. */
export class ServiceKeeper implements Keeper {
  readonly place = 'service';
  readonly #passport: PassportResource;

  constructor(resource: PassportResource) {
    this.#passport = resource;
  }

  open(): Promise<Kept> {
    return this.#passport.get();
  }

  save(answers: Draft, tag: string): Promise<Omit<Kept, 'answers'>> {
    return this.#passport.save(passport.judge(answers).answers, tag);
  }

  delete(tag: string): Promise<void> {
    return this.#passport.delete(tag);
  }
}
