import type {Section} from '@trust-widgets/contract/passport/sections';
import {createClient, type PassportAnswers} from '@trust-widgets/sdk';

import {FormPage, until} from '../form/form.page.ts';
import './define.ts';
import {KEPT_UNDER} from './device/kept-here.ts';
import type {TrustHealthPassport} from './trust-health-passport.ts';
import type {Example} from './trust-health-passport.examples.ts';

let people = 0;

/** A person of whom the test issuer has never heard before. */
export function somebody(): string {
  people += 1;
  return `person-${people}-${crypto.randomUUID()}`;
}

/** Signs this browser in as somebody, as if on the issuer's pages. */
export async function signIn(subject: string): Promise<void> {
  const {ok} = await fetch(`/v1/testing/sign-in?subject=${subject}`, {method: 'POST'});
  if (!ok) throw new Error('The robot could not sign in');
}

/** Signs this browser out, as another window would. */
export async function signOut(): Promise<void> {
  await fetch('/v1/session', {method: 'DELETE'});
}

/** Whether anybody is signed in in this browser. */
export async function isSignedIn(): Promise<boolean> {
  return (await service().session.get()).signedIn;
}

/** What the service keeps for whoever is signed in. */
export async function kept(): Promise<PassportAnswers> {
  return (await service().passport.get()).answers;
}

/** Saves as another window would. */
export async function saveElsewhere(answers: PassportAnswers): Promise<void> {
  const {tag} = await service().passport.get();
  await service().passport.save(answers, tag);
}

const service = () => createClient({baseUrl: location.origin, trust: 'northbank'});

/** Brings this browser to where an example begins: who is signed in, and what they have written before. */
export async function prepare({subject, answers}: Example): Promise<void> {
  if (subject) await signIn(subject);
  else await signOut();
  if (subject && answers) await saveElsewhere(answers);
}

/** The passport as a person meets it. */
export class PassportPage extends FormPage {
  static async open(example: Example = {}): Promise<PassportPage> {
    const {trust = 'northbank', client} = example;
    await prepare(example);
    const element = document.createElement('trust-health-passport');
    Object.assign(element, {trust, ...(client && {client})});
    element.innerHTML = '<p class="number">01632 960 111</p>';
    document.body.append(element);
    return PassportPage.at(element);
  }

  /** Takes a passport that stands on a page already, once it can be used. */
  static async at(element: TrustHealthPassport): Promise<PassportPage> {
    const page = new PassportPage(element);
    await until(() => page.heading !== undefined);
    return page;
  }

  /** Begins one that is kept on the device alone. */
  static async onDevice(example: Example = {}): Promise<PassportPage> {
    const page = await PassportPage.open(example);
    await page.keepOnDevice();
    return page;
  }

  /** Chooses the device, ticks that they want it, and starts. */
  async keepOnDevice(): Promise<void> {
    await this.press('#want-device');
    await until(() => this.focused === 'keep-here');
    await this.press('#keep-here');
    await this.press('#begin');
    await until(() => this.sections.length > 0);
  }

  /** The sections that can be filled in, each with how far it is. */
  get sections(): Record<string, string> & {length: number} {
    const rows = [...this.#root.querySelectorAll('.tasks li')].filter((row) =>
      row.querySelector('[id^=state-]'),
    );
    const states = Object.fromEntries(
      rows.map((row) => [
        clean(row.querySelector('button')),
        clean(row.querySelector('[id^=state-]')),
      ]),
    );
    return Object.defineProperty(states, 'length', {
      value: rows.length,
      enumerable: false,
    }) as Record<string, string> & {length: number};
  }

  /** What the person reads about whether their words are kept. */
  get saved(): string {
    return clean(this.#root.querySelector('.save, #not-saved, #changed, #signed-out'));
  }

  /** What stands in the way of saving, by its id. */
  get trouble(): string | undefined {
    return this.#root.querySelector('#not-saved, #changed, #signed-out, #somebody-else')?.id;
  }

  /** What screen readers were told without being asked. */
  get announced(): string {
    return clean(this.#root.querySelector('[role=status]'));
  }

  /** The entries of the list on screen. */
  get entries(): string[] {
    return [...this.#root.querySelectorAll('.entries > li')].map((row) =>
      clean(row.querySelector('b')),
    );
  }

  /** What sticks out of the window sideways, by the names of its elements. */
  get stickingOut(): string[] {
    return [document.documentElement, ...this.#root.querySelectorAll<HTMLElement>('*')]
      .filter((one) => !one.closest('.hidden, style'))
      .map((one) => ({name: one.localName, box: one.getBoundingClientRect()}))
      .filter(({box}) => box.right > innerWidth + 1 || box.left < -1)
      .map(({name}) => name);
  }

  /** Whether the page would ask before it is closed. */
  get warnsBeforeClosing(): boolean {
    const closing = new Event('beforeunload', {cancelable: true});
    dispatchEvent(closing);
    return closing.defaultPrevented;
  }

  /** Goes to a section from the list. */
  async write(title: string): Promise<void> {
    await this.pressNamed(title);
    await until(() => this.heading === title);
  }

  /** Goes to a section by its name in the declaration, in whatever language the page is. */
  async writeIn(section: Section): Promise<void> {
    await this.press(`#to-${section}`);
    await until(() => this.#root.querySelector('form') !== null);
  }

  /** Presses a button by what a screen reader calls it. */
  async pressCalled(name: string): Promise<void> {
    const button = this.#root.querySelector<HTMLElement>(`[aria-label="${name}"]`);
    if (!button) throw new Error(`Nothing is called “${name}”`);
    button.click();
    await this.element.updateComplete;
  }

  /** Moves on from a question, as somebody does with the Tab key. */
  async leave(name: string): Promise<void> {
    const control = this.#root.querySelector<HTMLElement>(`#${name}, #${name}-year`);
    control?.focus();
    this.#root.querySelector<HTMLElement>('form .button')?.focus();
    await this.element.updateComplete;
  }

  /** Waits until everything that can be kept is. */
  async untilSaved(): Promise<void> {
    await until(() => this.saved.startsWith('Saved at'));
  }

  /** Comes back to this window from another. */
  comeBack(): void {
    dispatchEvent(new Event('focus'));
  }

  /** Takes the widget off the page, and everything from the device. */
  override close(): void {
    super.close();
    localStorage.removeItem(KEPT_UNDER);
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
}

function clean(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
