import type {TemplateResult} from 'lit';

import {conflictForm} from './conflict.ts';
import type {OpenPassport} from '../open-passport.ts';
import type {Desk, Screen} from '../screen.ts';

/** Lets a person choose which to keep, where two windows wrote in the same places. It keeps nothing before all is chosen. */
class Choosing implements Screen {
  readonly #desk: Desk;
  readonly #open: OpenPassport;
  #isMissing = false;

  constructor(desk: Desk, open: OpenPassport) {
    this.#desk = desk;
    this.#open = open;
  }

  render(): TemplateResult {
    const {conflicts, choices} = this.#open;
    return conflictForm(conflicts, {
      choices,
      isMissing: this.#isMissing,
      choose: (name, choice) => {
        choices.set(name, choice);
        this.#desk.requestUpdate();
      },
      keep: () => this.#keep(),
    });
  }

  #keep(): void {
    const {conflicts, choices} = this.#open;
    const first = conflicts.find(({name}) => !choices.has(name));
    this.#isMissing = first !== undefined;
    if (first) {
      this.#desk.focusOn(`keep-${first.name}`);
      return;
    }
    this.#open.resolve();
    this.#desk.show('tasks');
  }
}

export const screen = (desk: Desk, open: OpenPassport): Screen => new Choosing(desk, open);
