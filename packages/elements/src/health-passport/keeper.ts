import type {Draft} from '@trust-widgets/contract/define-form';

/** A passport as it was last kept. */
export interface Kept {
  readonly answers: Draft;
  /** When it was kept; absent while it never was. */
  readonly savedAt?: string | undefined;
  /** Names this state. */
  readonly tag: string;
}

/**
 * Where a passport is kept: by the service, for somebody who is signed in, or on the device alone.
 *
 * Both reject with errors of the SDK: `passport_changed` when another window has saved since, `sign_in_required` when
 * nobody is signed in any more, `unavailable` when it can't be kept now (a full disk, storage that is closed to us).
 */
export interface Keeper {
  readonly place: 'service' | 'device';
  open(): Promise<Kept>;
  /** Keeps all answers. Once this resolves, they are safe. */
  save(answers: Draft, tag: string): Promise<Omit<Kept, 'answers'>>;
  /** Deletes the passport and everything that belongs to it. */
  delete(tag: string): Promise<void>;
}
