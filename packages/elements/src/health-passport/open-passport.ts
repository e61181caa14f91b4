import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import type {Answer, Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import type {Keeper, Kept} from './keeper.ts';
import {both, type Conflict, merge} from './merge.ts';
import {same} from './same.ts';
import {Saver} from './saver.ts';
import {type Editing, isHeld, sendable, type Sendable} from './sendable.ts';

/** Which of two versions of an answer a person keeps. */
export type Choice = 'mine' | 'theirs' | 'both';

/** What was removed from a list and can come back. */
export interface Removed {
  readonly list: string;
  readonly index: number;
  readonly entry: Entry;
}

/** What an open passport asks of the page that shows it. */
interface Shown {
  mayGo(): Promise<boolean>;
  changed(error?: unknown): void;
}

/** A passport that somebody has open: what is on screen, what of it is kept, and what is still to be decided. */
export class OpenPassport {
  readonly keeper: Keeper;
  readonly saver: Saver;
  /** The answers as they are on screen. */
  draft: Draft;
  /** The entry of a list that is being written. */
  editing: Editing | undefined;
  removed: Removed | undefined;
  /** What the person has chosen so far, where two windows wrote in the same places. */
  readonly choices = new Map<string, Choice>();
  /** What another window has saved, while the person has to choose. */
  #theirs: Kept | undefined;
  #judged: {draft: Draft; kept: Draft; editing: Editing | undefined; of: Sendable} | undefined;

  constructor(keeper: Keeper, kept: Kept, shown: Shown) {
    this.keeper = keeper;
    this.draft = kept.answers;
    this.saver = new Saver(keeper, kept, {
      answers: () => this.#sendable().answers,
      mayGo: () => shown.mayGo(),
      bringTogether: (theirs, base) => this.#bringTogether(theirs, base),
      stateChanged: (error) => shown.changed(error),
    });
  }

  /** What is wrong with what is on screen, and is not kept for that. */
  get errors(): readonly FieldError[] {
    return this.#sendable().errors;
  }

  /** Whether something on screen is not kept. */
  get isUnsaved(): boolean {
    const {is} = this.saver.state;
    return is !== 'stopped' && (is !== 'saved' || this.errors.length > 0 || this.isHeld);
  }

  /** Whether what is being written waits until the person is done with it. */
  get isHeld(): boolean {
    return isHeld(this.draft, this.editing);
  }

  /** Saves at once. What went wrong stands in the state of the saver. */
  keep(): Promise<void> {
    return this.saver.now().catch(() => undefined);
  }

  /** Takes answers to some questions. */
  change(answers: Draft): void {
    this.draft = {...this.draft, ...answers};
    this.saver.soon();
  }

  /** The entries of a list, as they are on screen. */
  list(name: string): readonly Entry[] {
    const list = this.draft[name];
    return Array.isArray(list) ? (list as readonly Entry[]) : [];
  }

  /** Opens an entry for writing; a new one, if there is none at that place. */
  edit(list: string, index = this.list(list).length): void {
    const before = this.list(list)[index];
    this.removed = undefined;
    this.editing = {list, index, before};
    if (!before) this.#put(list, [...this.list(list), this.#newEntry(list)]);
  }

  /** Takes the answer to a question of the entry that is being written. */
  changeEntry(name: string, answer: unknown): void {
    if (!this.editing) return;
    const {list, index} = this.editing;
    const entry = {...this.list(list)[index], [name]: answer as Answer};
    this.#put(
      list,
      this.list(list).map((one, at) => (at === index ? entry : one)),
    );
  }

  /** Whether anything stands in the entry that is being written. */
  get isWritten(): boolean {
    return isWritten(this.editing && this.list(this.editing.list)[this.editing.index]);
  }

  /** Ends the writing of an entry. One without anything in it is not kept. */
  endEditing(): void {
    if (!this.editing) return;
    const {list, index} = this.editing;
    this.editing = undefined;
    if (!isWritten(this.list(list)[index])) this.#take(list, index);
  }

  remove(list: string, index: number): void {
    const entry = this.list(list)[index];
    this.editing = undefined;
    this.#take(list, index);
    this.removed = isWritten(entry) ? {list, index, entry: entry!} : undefined;
  }

  /** Brings back what was removed last. */
  undo(): void {
    if (!this.removed) return;
    const {list, index, entry} = this.removed;
    this.removed = undefined;
    this.#put(list, [...this.list(list).slice(0, index), entry, ...this.list(list).slice(index)]);
  }

  move(list: string, index: number, by: -1 | 1): void {
    const entries = [...this.list(list)];
    entries.splice(index + by, 0, ...entries.splice(index, 1));
    this.removed = undefined;
    this.#put(list, entries);
  }

  /** Takes a consent back, from today. */
  takeBack(index: number, today: Answer): void {
    const nothing = {sections: undefined, from: undefined, until: undefined};
    this.#put(
      'consents',
      this.list('consents').map((entry, at) =>
        at === index ? {...entry, ...nothing, level: 'nothing', withdrawnOn: today} : entry,
      ),
    );
  }

  /** What two windows answered differently. */
  get conflicts(): readonly Conflict[] {
    return this.#theirs ? this.#merged(this.#theirs, this.saver.kept).conflicts : [];
  }

  /** Keeps what the person chose of each. */
  resolve(): void {
    const theirs = this.#theirs;
    if (!theirs || this.conflicts.some(({name}) => !this.choices.has(name))) return;
    const chosen = this.conflicts.flatMap((conflict) => {
      const {name} = conflict;
      const choice = this.choices.get(name);
      if (choice === 'mine') return [];
      const field = passport.fields[name]!;
      return [[name, choice === 'both' ? both(field, conflict) : conflict.theirs]];
    });
    this.#takeTheirs(theirs, this.saver.kept);
    this.draft = {...this.draft, ...(Object.fromEntries(chosen) as Draft)};
    this.choices.clear();
    this.editing = undefined;
    this.#theirs = undefined;
    this.saver.startFrom(theirs);
  }

  #bringTogether(theirs: Kept, base: Kept): boolean {
    if (this.#merged(theirs, base).conflicts.length > 0) {
      this.#theirs = theirs;
      return false;
    }
    this.#takeTheirs(theirs, base);
    return true;
  }

  #merged(theirs: Kept, base: Kept) {
    return merge(base.answers, this.#mine(), theirs.answers);
  }

  /** What only the other window changed comes on screen. What is being typed here stays as it is. */
  #takeTheirs(theirs: Kept, base: Kept): void {
    const mine = this.#mine();
    const {answers} = merge(base.answers, mine, theirs.answers);
    const changed = Object.keys({...mine, ...answers}).filter(
      (name) => !same(answers[name], mine[name]),
    );
    this.draft = {
      ...this.draft,
      ...Object.fromEntries(changed.map((name) => [name, answers[name]])),
    };
    if (this.removed && changed.includes(this.removed.list)) this.removed = undefined;
    if (this.editing && changed.includes(this.editing.list)) this.#findEditing(this.editing);
  }

  /** The list in which an entry is being written is another now. */
  #findEditing({list, before}: Editing): void {
    const index = this.list(list).findIndex((entry) => same(entry, before));
    this.editing = undefined;
    if (!before) this.edit(list);
    else if (index >= 0) this.edit(list, index);
  }

  /** What is on screen, with its faults. */
  #mine(): Draft {
    const {answers, errors} = this.#sendable();
    const wrong = errors.map(({field}) => field.split('/')[0] ?? field);
    return {...answers, ...Object.fromEntries(wrong.map((name) => [name, this.draft[name]]))};
  }

  #sendable(): Sendable {
    const {draft, editing} = this;
    const kept = this.saver.kept.answers;
    if (
      this.#judged?.draft !== draft ||
      this.#judged.kept !== kept ||
      this.#judged.editing !== editing
    ) {
      this.#judged = {draft, kept, editing, of: sendable(draft, kept, editing)};
    }
    return this.#judged.of;
  }

  #newEntry(list: string): Entry {
    const hasId = passport.fields[list]?.fields?.['id'] !== undefined;
    return hasId ? {id: newId()} : {};
  }

  #put(list: string, entries: readonly Entry[]): void {
    this.change({[list]: entries});
  }

  #take(list: string, index: number): void {
    this.#put(
      list,
      this.list(list).filter((_, at) => at !== index),
    );
  }
}

/** Whether there is anything in an entry that a person wrote. */
function isWritten(entry: Entry | undefined): boolean {
  return Object.entries(entry ?? {}).some(
    ([name, answer]) =>
      name !== 'id' &&
      answer !== undefined &&
      Object.values(typeof answer === 'string' ? [answer] : answer).some((part) => part !== ''),
  );
}

/** A name for an entry that says nothing about it. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
