import {createClient, type PassportAnswers} from '@trust-widgets/sdk';

import {clean, WidgetPage} from '../../testing/widget-page.ts';
import {until} from '../form.page.ts';

/** Signs this browser in as somebody of whom nobody has heard, with this passport. */
export async function signIn(answers: PassportAnswers): Promise<void> {
  const subject = `referral-${crypto.randomUUID()}`;
  const {ok} = await fetch(`/v1/testing/sign-in?subject=${subject}`, {method: 'POST'});
  if (!ok) throw new Error('The robot could not sign in');
  const {passport} = createClient({baseUrl: location.origin, trust: 'northbank'});
  const {tag} = await passport.get();
  await passport.save(answers, tag);
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await fetch('/v1/session', {method: 'DELETE'});
}

/** Whether anybody is signed in in this browser. */
export async function isSignedIn(): Promise<boolean> {
  const {session} = createClient({baseUrl: location.origin, trust: 'northbank'});
  return (await session.get()).signedIn;
}

/** The start from a passport, as a person meets it inside a form. */
export class PassportStart extends WidgetPage {
  /** Asks for the passport, and waits until it or the ways to it are there. */
  async begin(): Promise<void> {
    const offer = () => this.root.querySelector<HTMLElement>('form button.link');
    await until(() => offer() !== null);
    offer()?.click();
    await until(
      () => this.root.querySelector('#passport-file, [id^=copy-], #step + p:last-child') !== null,
    );
  }

  /** What can be ticked, and whether it is. */
  get boxes(): Record<string, boolean> {
    return Object.fromEntries(this.#boxes.map((box) => [this.#labelOf(box), box.checked]));
  }

  get signInLink(): HTMLAnchorElement | null {
    return this.root.querySelector('a[target=_blank]');
  }

  async tick(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const box = this.#boxes.find((one) => this.#labelOf(one) === label);
      if (!box) throw new Error(`No box is called “${label}”: ${Object.keys(this.boxes).join()}`);
      box.click();
      await this.element.updateComplete;
    }
  }

  async type(id: string, typed: string): Promise<void> {
    this.root.querySelector<HTMLInputElement>(`#${id}`)!.value = typed;
    await this.element.updateComplete;
  }

  /** Chooses a file with this text in it. */
  async choose(text: string): Promise<void> {
    const files = new DataTransfer();
    files.items.add(new File([text], 'a file.json'));
    const input = this.root.querySelector<HTMLInputElement>('#passport-file')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => input.value === '');
    await this.element.updateComplete;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[id^=copy-][type=checkbox]')];
  }

  #labelOf(box: HTMLInputElement): string {
    return clean(this.root.querySelector(`label[for="${box.id}"]`)?.textContent);
  }
}
