import {type Draft, questionOf} from '@trust-widgets/contract/define-form';
import type {DateParts} from '@trust-widgets/contract/fields/field';
import {questionsIn, type Section} from '@trust-widgets/contract/passport/sections';
import {html, type TemplateResult} from 'lit';

import {londonDay} from '../dates.ts';
import {more} from './health-passport.wording.ts';
import type {OpenPassport} from './open-passport.ts';
import type {Forms} from './screens.ts';
import type {FormActions} from './section.ts';
import {faultsOfEntry} from './sendable.ts';
import {sectionsAt} from './task-list.ts';
import {titleOf} from './title-of.ts';
import type {Whole} from './whole.ts';

/**
 * Lets a person write a section, and the entries of its lists, one at a time.
 *
 * What is wrong with an answer is said once the person has left it, and nobody is kept from going on.
 */
export class Writing implements FormActions {
  section: Section = 'name';
  /** Questions that the person has left, whose faults they are to see. */
  readonly looked = new Set<string>();
  isSummed = false;
  readonly #open: OpenPassport;
  readonly #whole: Whole;
  readonly #show: (screen: 'tasks' | 'section') => void;
  #isPressed = false;

  constructor(open: OpenPassport, whole: Whole, show: (screen: 'tasks' | 'section') => void) {
    this.#open = open;
    this.#whole = whole;
    this.#show = show;
  }

  render({entryForm, sectionForm}: Forms): TemplateResult {
    return html`<div @pointerdown=${this.#pressed}>
      ${this.#open.editing ? entryForm(this.#open, this) : sectionForm(this.section, this.#open, this)}
    </div>`;
  }

  /** Goes to a section. */
  write(section: Section): void {
    this.section = section;
    this.looked.clear();
    // Whoever comes back to an answer that could not be kept sees it at once.
    for (const {field} of this.#open.errors) this.looked.add(questionOf(field));
    this.#show('section');
  }

  get next(): Section | undefined {
    const sections = sectionsAt(this.#open.keeper.place);
    return sections[sections.indexOf(this.section) + 1];
  }

  goTo(control: string): void {
    this.#whole.focusOn(control);
  }

  done(): void {
    if (this.#open.editing) this.#doneWithEntry();
    else this.goOn();
  }

  /** Takes somebody on from a section; once to what is wrong in it, if anything is. */
  goOn(next?: Section): void {
    const names = questionsIn(this.section);
    const wrong = this.#open.errors
      .map(({field}) => questionOf(field))
      .filter((name) => names.includes(name));
    if (wrong.length > 0) this.#sum(wrong);
    else if (next) this.write(next);
    else this.leave();
  }

  leave(): void {
    this.#show('tasks');
  }

  left({target, relatedTarget}: FocusEvent): void {
    const block = (target as Element).closest('.field');
    if (!block || block.contains(relatedTarget as Node | null)) return;
    const [name] = (target as Element).id.split('-');
    if (!name || this.looked.has(name)) return;
    this.looked.add(name);
    // What is being pressed must not move away under the finger.
    if (!this.#isPressed) this.redraw();
  }

  redraw(): void {
    this.#whole.requestUpdate();
  }

  checkedToday(): void {
    this.#open.change({lastChecked: today()});
    this.#goOnAt('lastChecked-day', more.section.checkedNow());
  }

  take(answers: Draft, status: string): void {
    this.#open.change(answers);
    this.#goOnAt('step', status);
  }

  stillRight(): void {
    const {day, month, year} = today();
    // Three years in four have no 29 February.
    const later = new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(day)));
    this.#open.change({reviewNeedsOn: partsOf(later.toISOString().slice(0, 10))});
    this.#goOnAt('reviewNeedsOn-day', more.section.remindedNextYear());
  }

  edit(list: string, index?: number): void {
    this.#open.edit(list, index);
    this.looked.clear();
    this.#goOnAt('step', '');
  }

  remove(list: string, index: number): void {
    this.#open.remove(list, index);
    const {removed} = this.#open;
    const title = removed && more.list.removed(titleOf(list, removed.entry));
    this.#goOnAt(removed ? 'undo' : `${list}-add`, title ?? '');
  }

  undo(): void {
    const {list, index} = this.#open.removed!;
    this.#open.undo();
    this.#goOnAt(`${list}-${index}-change`, '');
  }

  move(list: string, index: number, by: -1 | 1): void {
    this.#open.move(list, index, by);
    const entries = this.#open.list(list);
    const to = index + by;
    const isLast = to === 0 || to === entries.length - 1;
    // At the end of its way the button is gone; the other one is there.
    const button = by < 0 === !isLast ? 'up' : 'down';
    this.#goOnAt(
      `${list}-${to}-${button}`,
      more.list.moved(titleOf(list, entries[to] ?? {}), to + 1),
    );
  }

  takeBack(index: number): void {
    this.#open.takeBack(index, today());
    const title = titleOf('consents', this.#open.list('consents')[index] ?? {});
    this.#goOnAt(`consents-${index}-change`, more.list.takenBack(title));
    void this.#open.keep();
  }

  #doneWithEntry(): void {
    const {list, index} = this.#open.editing!;
    const {isWritten} = this.#open;
    const wrong = faultsOfEntry(this.#open.draft, this.#open.editing);
    if (wrong.length > 0 && isWritten) {
      this.#sum(wrong.map(({field}) => field.split('/')[2] ?? field));
      return;
    }
    this.#open.endEditing();
    this.isSummed = false;
    this.looked.clear();
    this.goTo(isWritten ? `${list}-${index}-change` : `${list}-add`);
    void this.#open.keep();
  }

  /** Shows what is wrong, at each question and all of it above. */
  #sum(wrong: readonly string[]): void {
    for (const name of wrong) this.looked.add(name);
    this.isSummed = true;
    this.goTo('summary');
  }

  /** Puts the keyboard where somebody goes on, and says what has become of what they did. */
  #goOnAt(id: string, status: string): void {
    this.isSummed = false;
    this.#whole.say(status);
    this.goTo(id);
  }

  readonly #pressed = (): void => {
    this.#isPressed = true;
    const once = new AbortController();
    const released = () => {
      once.abort();
      this.#isPressed = false;
      // After the click that it belongs to.
      setTimeout(() => this.redraw());
    };
    addEventListener('pointerup', released, {signal: once.signal});
    addEventListener('pointercancel', released, {signal: once.signal});
  };
}

/** This day in the United Kingdom, in three parts. */
function today(): DateParts {
  return partsOf(londonDay(new Date()));
}

function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return {day, month, year};
}
