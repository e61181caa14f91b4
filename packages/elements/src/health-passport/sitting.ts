import type {Section} from '@trust-widgets/contract/passport/sections';
import {html, type TemplateResult} from 'lit';

import {TrustStepEvent} from '../events.ts';
import {wording as formWords} from '../form/form.wording.ts';
import {deskOf} from './desk.ts';
import {more} from './health-passport.wording.ts';
import type {OpenPassport} from './open-passport.ts';
import type {ScreenName} from './screen.ts';
import {type Fetched, fetchForms, type Forms, makerOf, putUp, type Standing} from './screens.ts';
import {taskList} from './task-list.ts';
import type {Whole} from './whole.ts';
import {Writing} from './writing.ts';

/** Where a person is in their passport while it is open: its list of tasks, a section, or a screen that is fetched. */
export class Sitting {
  readonly open: OpenPassport;
  screen: ScreenName = 'tasks';
  readonly #whole: Whole;
  readonly #writing: Writing;
  #forms: Forms | undefined;
  #standing: Standing | 'missing' | undefined;

  constructor(open: OpenPassport, whole: Whole) {
    this.open = open;
    this.#whole = whole;
    this.#writing = new Writing(open, whole, (screen) => void this.show(screen));
  }

  /** Questions whose faults the person is to see. */
  get looked(): ReadonlySet<string> {
    return this.#writing.looked;
  }

  /** The section or the screen that is shown. */
  get page(): Section | ScreenName {
    return this.screen === 'section' ? this.#writing.section : this.screen;
  }

  /** Names what is on screen: no control of it is used again for something else. */
  get where(): string {
    const {list, index} = this.open.editing ?? {};
    return [this.screen, this.#writing.section, list, index].join(' ');
  }

  render(): TemplateResult {
    if (this.screen === 'tasks') {
      return taskList(this.open, {
        write: (section) => this.#writing.write(section),
        show: (screen) => void this.show(screen),
      });
    }
    if (this.screen === 'section' && this.#forms) return this.#writing.render(this.#forms);
    if (this.#standing === 'missing') return this.#missing();
    return this.#standing?.screen.render() ?? html`<p>${more.start.opening()}</p>`;
  }

  /** Goes to a screen. What was written on the one before is saved at once. */
  async show(screen: ScreenName): Promise<void> {
    this.backToTasks();
    this.screen = screen;
    this.#writing.isSummed = false;
    this.open.removed = undefined;
    this.#whole.say('');
    // Not which section: a page that counts steps would learn who wrote something for staff alone.
    this.#whole.tell(new TrustStepEvent(screen));
    this.#whole.focusOn('step');
    void this.open.keep();
    if (screen === 'section') await this.#fetchForms();
    else if (screen !== 'tasks') await this.#fetch(screen);
  }

  /** Saves at once, and tells how that goes. */
  async tryNow(): Promise<void> {
    this.#whole.say(more.save.saving());
    await this.open.keep();
    this.#whole.say('');
    // The button that was pressed is gone: the keyboard goes on from where the person is.
    if (this.open.saver.state.is === 'saved') this.#whole.focusOn('step');
  }

  /** Takes the screen away without a word, and with it whatever it has added to the widget. */
  backToTasks(): void {
    if (this.#standing !== 'missing') this.#standing?.leave();
    this.#standing = undefined;
    this.screen = 'tasks';
  }

  /** Ends it: nothing is saved any more. */
  end(): void {
    this.backToTasks();
    this.open.saver.stop();
  }

  async #fetchForms(): Promise<void> {
    if (this.#forms) return;
    this.#forms = await fetchForms().catch(() => undefined);
    if (this.screen !== 'section') return;
    if (!this.#forms) this.#standing = 'missing';
    this.#whole.focusOn('step');
  }

  async #fetch(screen: Fetched): Promise<void> {
    const make = await makerOf(screen).catch(() => undefined);
    if (this.screen !== screen) return;
    const desk = deskOf(this.open, this.#whole, (to, section) => this.#goTo(to, section));
    this.#standing = make ? putUp(make, desk, this.open) : 'missing';
    this.#whole.focusOn('step');
  }

  #goTo(screen: ScreenName, section?: Section): void {
    if (section) this.#writing.write(section);
    else void this.show(screen);
  }

  #missing(): TemplateResult {
    return html`<h2 id="step" tabindex="-1">${more.tasks.notLoaded()}</h2>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.show(this.screen)}>
          ${formWords.tryAgain()}
        </button>
        <button type="button" class="link" @click=${() => void this.show('tasks')}>
          ${more.tasks.back()}
        </button>
      </div>`;
  }
}
