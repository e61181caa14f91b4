import type {TemplateResult} from 'lit';

import {more} from '../health-passport.wording.ts';
import type {Keeper} from '../keeper.ts';
import type {Whole} from '../whole.ts';
import {type DeviceKeeper, openDevice, startDevice} from './device-keeper.ts';
import type {Unlock} from './unlock.ts';
import {deviceWarning} from './warning.ts';

const {device: words} = more.start;

/** What the way to a passport on this device asks of the widget. */
export interface OpenedFrom {
  /** Opens what a keeper has. */
  open(keeper: Keeper): Promise<void>;
  /** A passphrase is needed first. */
  locked(): void;
  /** The passphrase was given. */
  unlocked(keeper: Keeper): Promise<void>;
  /** The passport was deleted, here or in another window. */
  gone(keeper: Keeper): void;
}

/** The way to a passport that is kept on this device alone: the warning, the beginning, and the passphrase if it has one. */
export class OnDevice {
  readonly #whole: Whole;
  readonly #widget: OpenedFrom;
  #isWanted: boolean | undefined;
  #error: (() => string) | undefined;
  #unlock: Unlock | undefined;

  constructor(whole: Whole, widget: OpenedFrom) {
    this.#whole = whole;
    this.#widget = widget;
  }

  /** The warning that stands before anything is kept here, once the person wants that. */
  get warning(): TemplateResult | undefined {
    if (this.#isWanted === undefined) return undefined;
    return deviceWarning(this.#isWanted, (isWanted) => {
      this.#isWanted = isWanted;
      this.#is(undefined);
    });
  }

  /** What went wrong with keeping it here. */
  get error(): string | undefined {
    return this.#error?.();
  }

  /** Asks for the passphrase. */
  unlock(): TemplateResult | undefined {
    return this.#unlock?.render();
  }

  /** Shows what it means to keep a passport here. */
  want(): void {
    this.#isWanted ??= false;
    this.#whole.focusOn('keep-here');
  }

  /** Begins a passport here, for somebody who has ticked that they want that. */
  async begin(): Promise<void> {
    if (!this.#isWanted) {
      this.#is(words.notTicked);
      this.#whole.focusOn('keep-here');
      return;
    }
    try {
      await this.openKeptBy(await startDevice());
    } catch {
      this.#is(words.failed);
    }
  }

  /** Opens the passport that is kept here. */
  async open(): Promise<void> {
    const keeper = await openDevice();
    if (keeper) await this.openKeptBy(keeper);
    else this.#whole.requestUpdate();
  }

  /** Opens what is kept, after its passphrase if it has one. */
  async openKeptBy(keeper: DeviceKeeper): Promise<void> {
    keeper.onGone(() => this.#widget.gone(keeper));
    this.#whole.focusOn('step');
    if (!keeper.isLocked) return this.#widget.open(keeper);
    const {Unlock} = await import('./unlock.ts');
    this.#unlock = new Unlock(this.#whole, keeper, () => {
      this.#whole.focusOn('step');
      void this.#widget.unlocked(keeper);
    });
    this.#widget.locked();
  }

  /** Forgets what belongs to the passport that was open or was to be opened. */
  close(): void {
    this.#unlock = undefined;
    this.#error = undefined;
  }

  #is(error: (() => string) | undefined): void {
    this.#error = error;
    this.#whole.requestUpdate();
  }
}
