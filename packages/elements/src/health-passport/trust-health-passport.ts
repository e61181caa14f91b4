import {questionOf} from '@trust-widgets/contract/define-form';
import type {DateParts} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn, type Section} from '@trust-widgets/contract/passport/sections';
import {type Client, createClient} from '@trust-widgets/sdk/client';
import {ConnectionError, ResponseError} from '@trust-widgets/sdk/errors';
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';

import {londonDay, timeOf} from '../dates.ts';
import {TrustFailedEvent, TrustStepEvent} from '../events.ts';
import {wording as formWords} from '../form/form.wording.ts';
import {reasonOf} from '../reason-of.ts';
import {formStyles} from '../styles/form.styles.ts';
import {TrustWidget} from '../widget.ts';
import {conflictForm} from './conflict.ts';
import type {DeviceKeeper} from './device/device-keeper.ts';
import {isKeptHere} from './device/kept-here.ts';
import type {Unlock} from './device/unlock.ts';
import {titleOf} from './entry-list.ts';
import {more} from './health-passport.wording.ts';
import {passportStyles} from './health-passport.styles.ts';
import type {Keeper, Kept} from './keeper.ts';
import {type Choice, OpenPassport} from './open-passport.ts';
import {wording} from './passport.wording.ts';
import {saveLine, told} from './save-line.ts';
import type {Desk, ScreenName} from './screen.ts';
import {fetchAhead, makerOf, putUp, type Standing} from './screens.ts';
import {entryForm, faultsOfEntry, type FormActions, sectionForm} from './section.ts';
import {ServiceKeeper} from './service-keeper.ts';
import {type Now, SignedIn} from './signed-in.ts';
import {startPage} from './start.ts';
import {sectionsAt, taskList} from './task-list.ts';
import './speak-passport.ts';

/** After this long without an answer, in milliseconds, a person can go on without it. */
const LONG = 8000;

/** The page of the service that says to somebody who signed in again that they can go back. */
const SIGNED_IN = '/passport/signed-in';

const clients = new Map<string, Client>();

/**
 * Lets a person write their e-Health Passport, and see, show and print it: with the service, or on their device alone.
 *
 * Its own content is shown until the element is ready, when script does not run, and when the service can't be reached:
 * put the team's telephone and text numbers there.
 *
 * @fires trust-step - The person came to another screen or section. Carries its name, never an answer.
 * @fires trust-failed - Something could not be opened or saved; the person has been told. Carries why in a word.
 * @slot - What people see before and without script: numbers to call and text.
 * @tag trust-health-passport
 * @status experimental
 */
export class TrustHealthPassport extends TrustWidget {
  static override styles = [...TrustWidget.styles, formStyles, passportStyles];

  /** The client to use, for pages that make their own. Set from script; it has no attribute. */
  @property({attribute: false}) override client?: Client;

  /** The passport that is open, if one is. */
  @state() private open: OpenPassport | undefined;
  @state() private screen: ScreenName | 'changed' = 'tasks';
  @state() private section: Section = 'name';
  /** What keeps the passport from being shown: it could not be opened, it is locked, or another person is signed in. */
  @state() private closed: 'not-opened' | 'opening' | 'locked' | 'other' | undefined;
  /** What is said above the way in. */
  @state() private notice: (() => string) | undefined;
  /** Whether this page is of another site than the service, where a browser keeps its cookie back. */
  @state() private isElsewhere = false;
  /** What a screen reader is told besides. */
  @state() private status = '';

  #signedIn: SignedIn | undefined;
  #standing: Standing | 'missing' | undefined;
  #unlock: Unlock | undefined;
  #device: typeof import('./device/warning.ts') | undefined;
  #isWanted = false;
  /** Whether the passport that was asked for last is the one on this device. */
  #isOnDevice = false;
  #deviceError: (() => string) | undefined;
  #wantsToLeave = false;
  /** Questions that the person has left, whose faults they are to see. */
  #looked = new Set<string>();
  #isSummed = false;
  #choices = new Map<string, Choice>();
  #isChoiceMissing = false;
  #isPressed = false;
  #focusNext: string | undefined;
  /** Grows when a passport is closed, so that no control of before is used again, and no late answer taken. */
  #generation = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#hidden);
    addEventListener('pointerup', this.#released);
    addEventListener('pointercancel', this.#released);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('pagehide', this.#hidden);
    removeEventListener('pointerup', this.#released);
    removeEventListener('pointercancel', this.#released);
    removeEventListener('beforeunload', this.#warn);
    void this.#saveNow();
  }

  protected override get connection(): Client {
    if (this.client) return this.client;
    const key = `${this.api} ${this.trust}`;
    const client = clients.get(key) ?? createClient({baseUrl: this.api, trust: this.trust});
    clients.set(key, client);
    return client;
  }

  /** Asks who is signed in, and opens their passport. */
  protected override async fetch(): Promise<void> {
    if (this.open) return;
    const generation = this.#generation;
    const stop = new AbortController();
    const takesLong = setTimeout(() => stop.abort(), LONG);
    this.isElsewhere = false;
    this.closed = 'opening';
    try {
      const session = await this.connection.session.get({signal: stop.signal});
      if (generation !== this.#generation) return;
      if (!session.signedIn) {
        this.closed = undefined;
        return;
      }
      this.#signedIn = new SignedIn(this.connection.session, session, (now) => this.#told(now));
      await this.#openFrom(new ServiceKeeper(this.connection.passport));
    } catch (error) {
      if (generation !== this.#generation) return;
      this.closed = undefined;
      // A browser does not say why another site's answer may not be read. Where the settings come, that is why.
      this.isElsewhere =
        (error instanceof ConnectionError && error.reason === 'network') ||
        (error instanceof ResponseError && error.type === 'cross_site');
      throw error;
    } finally {
      clearTimeout(takesLong);
    }
  }

  protected override forget(): void {
    this.#close();
    this.closed = undefined;
    this.notice = undefined;
    this.#device = undefined;
    this.#isWanted = false;
  }

  protected override content(): TemplateResult {
    const place = this.closed ?? (this.open ? this.screen : 'start');
    const editing = this.open?.editing;
    const where = [this.#generation, place, this.section, editing?.list, editing?.index].join(' ');
    return html`${this.urgentHelp()}
      <p class="hidden" role="status">${this.#announcement()}</p>
      ${this.open && !this.closed ? this.#bar(this.open) : nothing}
      ${keyed(where, html`<div @pointerdown=${() => (this.#isPressed = true)}>${this.#body()}</div>`)}
      ${this.#signedIn && this.closed !== 'other' ? this.#leaving() : nothing}`;
  }

  protected override updated(): void {
    this.#watchUnload();
    const id = this.#focusNext;
    const target = id && this.renderRoot.querySelector<HTMLElement>(`#${id}, #${id}-day`);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({block: 'nearest'});
  }

  #body(): TemplateResult | typeof nothing {
    const {open} = this;
    if (this.closed === 'opening') return html`<p>${more.start.opening()}</p>`;
    if (this.closed === 'not-opened') return this.#notOpened();
    if (this.closed === 'locked') return this.#unlock?.render() ?? html``;
    if (this.closed === 'other') return this.#somebodyElse();
    if (!open) return this.#start();
    if (this.screen === 'tasks') {
      return taskList(open, {
        write: (section) => this.#write(section),
        show: (screen) => void this.#show(screen),
      });
    }
    if (this.screen === 'section') {
      return open.editing
        ? entryForm(open, this.#actions(open))
        : sectionForm(this.section, open, this.#actions(open));
    }
    if (this.screen === 'changed') {
      return conflictForm(open.conflicts, {
        choices: this.#choices,
        isMissing: this.#isChoiceMissing,
        choose: (name, choice) => {
          this.#choices.set(name, choice);
          this.requestUpdate();
        },
        keep: () => this.#keepChosen(open),
      });
    }
    if (this.#standing === 'missing') {
      return html`<h2 id="step" tabindex="-1">${more.tasks.notLoaded()}</h2>
        <div class="actions">
          <button type="button" class="button" @click=${() => void this.#show(this.screen)}>
            ${formWords.tryAgain()}
          </button>
          ${this.#backToTasks()}
        </div>`;
    }
    return this.#standing?.screen.render() ?? html`<p>${more.start.opening()}</p>`;
  }

  #start(): TemplateResult {
    const {settings} = this;
    const canSignIn = settings?.passports === true;
    return startPage({
      notice: this.notice?.(),
      signInUrl: canSignIn ? this.connection.session.signInUrl(this.#here()) : undefined,
      hostedUrl:
        canSignIn && this.isElsewhere
          ? `${this.api.replace(/\/+$/, '')}/passport?trust=${encodeURIComponent(this.trust)}`
          : undefined,
      isKeptHere: isKeptHere(),
      openKept: () => void this.#openDevice(),
      warning: this.#device?.deviceWarning(this.#isWanted, (isWanted) => {
        this.#isWanted = isWanted;
        this.#deviceError = undefined;
        this.requestUpdate();
      }),
      wantDevice: () => void this.#wantDevice(),
      begin: () => void this.#beginDevice(),
      error: this.#deviceError?.(),
      // Whoever could not be asked is not known to have no sign-in.
      tryAgain: settings ? undefined : () => this.tryAgain(),
    });
  }

  #notOpened(): TemplateResult {
    const {title, text} = more.start.notOpened;
    return html`<div class="panel alert">
        <h2 id="step" tabindex="-1">${title()}</h2>
        <p>${text()}</p>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#openAgain()}>
          ${formWords.tryAgain()}
        </button>
      </div>`;
  }

  #somebodyElse(): TemplateResult {
    const {title, text, theirs} = more.session.other;
    return html`<div class="panel alert" id="somebody-else">
        <h2 id="step" tabindex="-1">${title()}</h2>
        <p>${text()}</p>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#openAgain()}>
          ${theirs()}
        </button>
        ${this.#signInAgain()}
      </div>`;
  }

  /** What is told above every screen: whether all is kept, and what stands in the way of keeping it. */
  #bar(open: OpenPassport): TemplateResult {
    const {is} = open.saver.state;
    const {signedOut, ending} = more.session;
    const endsSoon = this.#signedIn?.endsSoon;
    if (is === 'signed-out') {
      return html`<div class="panel alert" id="signed-out">
        <h3>${signedOut.title()}</h3>
        <p>${signedOut.text()}</p>
        <p>${this.#signInAgain()}</p>
      </div>`;
    }
    return html`${
      is === 'changed' && this.screen !== 'changed'
        ? html`<div class="panel alert" id="changed">
            <h3>${more.changed.title()}</h3>
            <p>${more.save.waiting()}</p>
            <p>
              <button type="button" class="button" @click=${() => void this.#show('changed')}>
                ${more.changed.look()}
              </button>
            </p>
          </div>`
        : saveLine(open, this.#looked, () => void this.#tryNow())
    }
    ${
      endsSoon
        ? html`<div class="panel alert" id="ending">
            <p>${ending.text(timeOf(endsSoon))}</p>
            <p>
              <button type="button" class="button second" @click=${() => void this.#stay()}>
                ${ending.stay()}
              </button>
            </p>
          </div>`
        : nothing
    }`;
  }

  #signInAgain(): TemplateResult {
    return html`<a
      class="button second"
      id="sign-in-again"
      target="_blank"
      href=${this.connection.session.signInUrl(SIGNED_IN)}
      >${more.session.signedOut.signIn()}</a
    >`;
  }

  #leaving(): TemplateResult {
    const {signOut, leaveAnyway} = more.session;
    return html`<div class="no-print" id="leaving">
      ${this.#wantsToLeave ? html`<p class="panel alert">${leaveAnyway.text()}</p>` : nothing}
      <button type="button" class="link" id="sign-out" @click=${() => void this.#signOut()}>
        ${this.#wantsToLeave ? leaveAnyway.button() : signOut()}
      </button>
    </div>`;
  }

  #backToTasks(): TemplateResult {
    return html`<button type="button" class="link" @click=${() => void this.#show('tasks')}>
      ${more.tasks.back()}
    </button>`;
  }

  #announcement(): string {
    const {open} = this;
    if (this.closed === 'opening') return more.start.opening();
    if (!open || this.closed) return this.status;
    const {is} = open.saver.state;
    const endsSoon = this.#signedIn?.endsSoon;
    return [
      this.status,
      is === 'signed-out' ? more.session.signedOut.title() : '',
      is === 'changed' ? more.changed.title() : told(open, this.#looked),
      endsSoon ? more.session.ending.text(timeOf(endsSoon)) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #actions(open: OpenPassport): FormActions {
    const sections = sectionsAt(open.keeper.place);
    const next = sections[sections.indexOf(this.section) + 1];
    const focusAndTell = (id: string, status: string) => {
      this.#focusNext = id;
      this.status = status;
      this.#isSummed = false;
      this.requestUpdate();
    };
    return {
      looked: this.#looked,
      isSummed: this.#isSummed,
      goTo: (control) => {
        this.#focusNext = control;
        this.requestUpdate();
      },
      done: () => (open.editing ? this.#doneWithEntry(open) : this.#leaveSection(open)),
      next: next && (() => this.#leaveSection(open, next)),
      nextTitle: next ? wording.pages[next].title() : '',
      leave: () => void this.#show('tasks'),
      left: (event) => this.#left(event),
      redraw: () => this.requestUpdate(),
      checkedToday: () => {
        open.change({lastChecked: today()});
        focusAndTell('lastChecked-day', more.section.checkedNow());
      },
      edit: (list, index) => {
        open.edit(list, index);
        this.#looked.clear();
        focusAndTell('step', '');
      },
      remove: (list, index) => {
        open.remove(list, index);
        const {removed} = open;
        const title = removed && more.list.removed(titleOf(list, removed.entry));
        focusAndTell(removed ? 'undo' : `${list}-add`, title ?? '');
      },
      undo: () => {
        const {list, index} = open.removed!;
        open.undo();
        focusAndTell(`${list}-${index}-change`, '');
      },
      move: (list, index, by) => {
        open.move(list, index, by);
        const to = index + by;
        const isLast = to === 0 || to === open.list(list).length - 1;
        // At the end of its way the button is gone; the other one is there.
        const button = by < 0 === !isLast ? 'up' : 'down';
        const title = titleOf(list, open.list(list)[to] ?? {});
        focusAndTell(`${list}-${to}-${button}`, more.list.moved(title, to + 1));
      },
      takeBack: (index) => {
        open.takeBack(index, today());
        const title = titleOf('consents', open.list('consents')[index] ?? {});
        focusAndTell(`consents-${index}-change`, more.list.takenBack(title));
        void this.#saveNow();
      },
    };
  }

  #write(section: Section): void {
    this.section = section;
    this.#looked.clear();
    // Whoever comes back to an answer that could not be kept sees it at once.
    for (const {field} of this.open?.errors ?? []) this.#looked.add(questionOf(field));
    void this.#show('section');
  }

  /** Takes somebody on from a section; once to what is wrong in it, if anything is. */
  #leaveSection(open: OpenPassport, next?: Section): void {
    const names = questionsIn(this.section);
    const wrong = open.errors.map(({field}) => questionOf(field)).filter((n) => names.includes(n));
    if (wrong.length > 0) {
      for (const name of wrong) this.#looked.add(name);
      this.#sum();
    } else if (next) this.#write(next);
    else void this.#show('tasks');
  }

  #doneWithEntry(open: OpenPassport): void {
    const {list, index} = open.editing!;
    const wrong = faultsOfEntry(open);
    if (wrong.length > 0 && open.isWritten) {
      for (const {field} of wrong) this.#looked.add(field.split('/')[2] ?? field);
      this.#sum();
      return;
    }
    const isKept = open.isWritten;
    open.endEditing();
    this.#isSummed = false;
    this.#looked.clear();
    this.#focusNext = isKept ? `${list}-${index}-change` : `${list}-add`;
    void this.#saveNow();
    this.requestUpdate();
  }

  #sum(): void {
    this.#isSummed = true;
    this.#focusNext = 'summary';
    this.requestUpdate();
  }

  /** A question was left: what is wrong with it may be said now. */
  #left({target, relatedTarget}: FocusEvent): void {
    const block = (target as Element).closest('.field');
    if (!block || block.contains(relatedTarget as Node | null)) return;
    const [name] = (target as Element).id.split('-');
    if (!name || this.#looked.has(name)) return;
    this.#looked.add(name);
    // What is being pressed must not move away under the finger.
    if (!this.#isPressed) this.requestUpdate();
  }

  async #show(screen: ScreenName | 'changed'): Promise<void> {
    this.#leaveStanding();
    this.screen = screen;
    this.status = '';
    this.#isSummed = false;
    this.#focusNext = 'step';
    if (this.open) this.open.removed = undefined;
    this.dispatchEvent(new TrustStepEvent(screen === 'section' ? this.section : screen));
    void this.#saveNow();
    if (screen === 'tasks' || screen === 'section' || screen === 'changed') {
      this.requestUpdate();
      return;
    }
    const generation = this.#generation;
    const make = await makerOf(screen).catch(() => undefined);
    if (generation !== this.#generation || this.screen !== screen) return;
    this.#standing = make ? putUp(make, this.#desk(this.open!)) : 'missing';
    this.#focusNext = 'step';
    this.requestUpdate();
  }

  #leaveStanding(): void {
    if (this.#standing !== 'missing') this.#standing?.leave();
    this.#standing = undefined;
  }

  /** What a screen may ask. Not the element itself: whoever finds that on the page must not find the answers. */
  #desk(open: OpenPassport): Desk {
    const settings = () => this.settings;
    const updateComplete = () => this.updateComplete;
    return {
      get answers() {
        return open.draft;
      },
      place: open.keeper.place,
      client: this.connection,
      api: this.api,
      trust: this.trust,
      get settings() {
        return settings();
      },
      renderRoot: this.renderRoot,
      get updateComplete() {
        return updateComplete();
      },
      addController: (controller) => this.addController(controller),
      removeController: (controller) => this.removeController(controller),
      requestUpdate: () => this.requestUpdate(),
      change: (answers) => {
        open.change(answers);
        this.requestUpdate();
      },
      saved: () => open.saver.now(),
      show: (screen, section) => {
        if (section) this.#write(section);
        else void this.#show(screen);
      },
      focusOn: (id) => {
        this.#focusNext = id;
        this.requestUpdate();
      },
    };
  }

  #keepChosen(open: OpenPassport): void {
    const first = open.conflicts.find(({name}) => !this.#choices.has(name));
    this.#isChoiceMissing = first !== undefined;
    if (first) {
      this.#focusNext = `keep-${first.name}`;
      this.requestUpdate();
      return;
    }
    open.resolve(this.#choices);
    this.#choices = new Map();
    void this.#show('tasks');
  }

  async #openFrom(keeper: Keeper): Promise<void> {
    const generation = this.#generation;
    this.closed = 'opening';
    this.#isOnDevice = keeper.place === 'device';
    try {
      const kept = await inTime(keeper.open());
      if (generation === this.#generation) this.#opened(keeper, kept);
    } catch (error) {
      if (generation !== this.#generation) return;
      this.closed = 'not-opened';
      this.dispatchEvent(new TrustFailedEvent(reasonOf(error)));
    }
  }

  #opened(keeper: Keeper, kept: Kept): void {
    const {answers} = passport.judge(passport.prune(kept.answers));
    this.closed = undefined;
    this.screen = 'tasks';
    this.notice = undefined;
    this.open = new OpenPassport(
      keeper,
      {...kept, answers},
      {
        mayGo: () => this.#mayGo(),
        changed: (error) => {
          if (error !== undefined) this.dispatchEvent(new TrustFailedEvent(reasonOf(error)));
          void this.#locked();
          this.requestUpdate();
        },
      },
    );
    if (keeper.place === 'device') void fetchAhead();
  }

  async #openAgain(): Promise<void> {
    this.#close();
    this.#focusNext = 'step';
    if (this.#isOnDevice) await this.#openDevice();
    // Told by what is shown instead.
    else await this.fetch().catch(() => undefined);
  }

  async #wantDevice(): Promise<void> {
    try {
      this.#device = await import('./device/warning.ts');
      this.#focusNext = 'keep-here';
    } catch {
      this.notice = more.tasks.notLoaded;
    }
    this.requestUpdate();
  }

  async #beginDevice(): Promise<void> {
    if (!this.#isWanted) {
      this.#deviceError = more.start.device.notTicked;
      this.#focusNext = 'keep-here';
      this.requestUpdate();
      return;
    }
    try {
      const {startDevice} = await import('./device/device-keeper.ts');
      await this.#openKeptBy(await startDevice());
    } catch {
      this.#deviceError = more.start.device.failed;
      this.requestUpdate();
    }
  }

  async #openDevice(): Promise<void> {
    try {
      const {openDevice} = await import('./device/device-keeper.ts');
      const keeper = await openDevice();
      if (keeper) await this.#openKeptBy(keeper);
    } catch {
      this.notice = more.tasks.notLoaded;
    }
    this.requestUpdate();
  }

  async #openKeptBy(keeper: DeviceKeeper): Promise<void> {
    keeper.onGone(() => this.#gone(keeper));
    this.#focusNext = 'step';
    if (!keeper.isLocked) return this.#openFrom(keeper);
    const {Unlock} = await import('./device/unlock.ts');
    this.#unlock = new Unlock(this, keeper, () => void this.#unlocked(keeper));
    this.closed = 'locked';
  }

  async #unlocked(keeper: DeviceKeeper): Promise<void> {
    this.#focusNext = 'step';
    if (!this.open) return this.#openFrom(keeper);
    this.closed = undefined;
    await this.#saveNow();
  }

  /** Another window has locked the passport on this device: its passphrase is asked for, and what was typed stays. */
  async #locked(): Promise<void> {
    const {open} = this;
    if (open?.keeper.place !== 'device' || open.saver.state.is !== 'signed-out') return;
    await this.#openKeptBy(open.keeper as DeviceKeeper);
  }

  /** The passport was deleted from the device, here or in another window. */
  #gone(keeper: Keeper): void {
    if (this.open && this.open.keeper !== keeper) return;
    this.#close();
    this.closed = undefined;
    this.notice = more.start.gone;
    this.#focusNext = 'step';
  }

  /** Whether what is on screen may be sent in the name of whoever is signed in. */
  async #mayGo(): Promise<boolean> {
    if (!this.#signedIn) return true;
    const now = await this.#signedIn.ask();
    this.#take(now);
    return now === 'same';
  }

  /** Something was learned of who is signed in. */
  #told(now: Now | undefined): void {
    if (now) this.#take(now);
    if (now === 'same' && this.open?.saver.state.is === 'signed-out') void this.#saveNow();
    this.requestUpdate();
  }

  #take(now: Now): void {
    if (now === 'nobody') this.open?.saver.signedOut();
    if (now === 'other' && this.closed !== 'other') {
      this.open?.saver.signedOut();
      this.#leaveStanding();
      this.closed = 'other';
      this.#focusNext = 'step';
    }
    if (now === 'same' && this.closed === 'other') {
      this.closed = undefined;
      this.screen = 'tasks';
      this.#focusNext = 'step';
    }
  }

  async #stay(): Promise<void> {
    // Any request of the person's keeps the session; this one is not noted as an opening.
    await this.connection.passport.versions().catch(() => undefined);
    this.#told(await this.#signedIn?.ask().catch(() => undefined));
  }

  async #signOut(): Promise<void> {
    const {open} = this;
    if (open && !this.#wantsToLeave) {
      await open.saver.now().catch(() => undefined);
      if (open.isUnsaved) {
        this.#wantsToLeave = true;
        this.#focusNext = 'sign-out';
        this.requestUpdate();
        return;
      }
    }
    try {
      await this.connection.session.end();
    } catch (error) {
      // Nobody is told that they are signed out while they are not.
      this.status = more.save.failed[reasonOf(error)]();
      this.dispatchEvent(new TrustFailedEvent(reasonOf(error)));
      return;
    }
    this.#close();
    this.closed = undefined;
    this.notice = more.start.signedOut;
    this.#focusNext = 'step';
  }

  /** Puts everything out of memory that belongs to the passport that was open. */
  #close(): void {
    this.#generation += 1;
    this.#leaveStanding();
    this.open?.saver.stop();
    this.open = undefined;
    this.#signedIn?.stop();
    this.#signedIn = undefined;
    this.#unlock = undefined;
    this.screen = 'tasks';
    this.status = '';
    this.#wantsToLeave = false;
    this.#looked.clear();
    this.#choices.clear();
    this.#isSummed = false;
    this.#deviceError = undefined;
  }

  async #tryNow(): Promise<void> {
    this.status = more.save.saving();
    await this.#saveNow();
    this.status = '';
  }

  /** What went wrong is told by the line above every screen. */
  async #saveNow(): Promise<void> {
    await this.open?.saver.now().catch(() => undefined);
  }

  #here(): string {
    const {origin, pathname, search} = location;
    const isOwn = new URL(this.api, location.href).origin === origin;
    return `${isOwn ? '' : origin}${pathname}${search}`;
  }

  #watchUnload(): void {
    if (this.isConnected && this.open?.isUnsaved) addEventListener('beforeunload', this.#warn);
    else removeEventListener('beforeunload', this.#warn);
  }

  readonly #warn = (event: Event): void => event.preventDefault();

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') void this.#saveNow();
  };

  readonly #released = (): void => {
    this.#isPressed = false;
    // After the click that it belongs to.
    setTimeout(() => this.requestUpdate());
  };
}

/** Gives up on what takes long: somebody waits for it. */
function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  return Promise.race([
    asked,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new ConnectionError('timeout')), LONG),
    ),
  ]);
}

/** This day in the United Kingdom, in three parts. */
function today(): DateParts {
  const [year = '', month = '', day = ''] = londonDay(new Date()).split('-');
  return {day, month, year};
}
