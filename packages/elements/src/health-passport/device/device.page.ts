import type {Draft} from '@trust-widgets/contract/define-form';
import {createClient} from '@trust-widgets/sdk';
import {html, LitElement, type TemplateResult} from 'lit';

import {until} from '../../form/form.page.ts';
import {direction, followLanguageOf, language} from '../../localisation.ts';
import {base} from '../../styles/base.styles.ts';
import {formStyles} from '../../styles/form.styles.ts';
import {tokens} from '../../styles/tokens.ts';
import {clean, WidgetPage} from '../../testing/widget-page.ts';
import type {Kept} from '../keeper.ts';
import type {Desk, Screen, ScreenName} from '../screen.ts';
import {type DeviceKeeper, startDevice} from './device-keeper.ts';
import {screen} from './device.ts';
import {LARGEST_FILE} from './file.ts';

/** A desk with the one screen on it, and a passport that is really kept on this device. */
export class DeviceDesk extends LitElement implements Desk {
  static override styles = [tokens, base, formStyles];

  answers: Draft = {};
  place: Desk['place'] = 'device';
  readonly client = createClient({baseUrl: location.origin, trust: 'northbank'});
  readonly api = location.origin;
  readonly trust = 'northbank';
  readonly settings = undefined;
  /** The screens that were asked for. */
  readonly shown: ScreenName[] = [];

  #screen: Screen | undefined;
  #kept: Pick<Kept, 'tag'> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #keeper: DeviceKeeper | undefined;

  /** Begins with these answers. */
  async begin(answers: Draft): Promise<void> {
    await followLanguageOf(this);
    this.answers = answers;
    if (this.place === 'device') {
      this.#keeper = await startDevice();
      const {tag} = await this.#keeper.open();
      this.#kept = await this.#keeper.save(answers, tag);
    }
    this.#screen = screen(this);
    this.requestUpdate();
    await this.updateComplete;
  }

  change(answers: Draft): void {
    this.answers = {...this.answers, ...answers};
    this.#saving = this.#save();
  }

  saved(): Promise<void> {
    return this.#saving;
  }

  delete(): Promise<void> {
    return this.client.passport.get().then(({tag}) => this.client.passport.delete(tag));
  }

  show(screen: ScreenName): void {
    this.shown.push(screen);
  }

  focusOn(id: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="widget" lang=${language()} dir=${direction()}>
      ${this.#screen?.render()}
    </div>`;
  }

  async #save(): Promise<void> {
    this.#kept = await this.#keeper?.save(this.answers, this.#kept?.tag ?? '');
  }
}

if (!customElements.get('device-desk')) customElements.define('device-desk', DeviceDesk);

/** The screen about this device as a person meets it. */
export class DevicePage extends WidgetPage<DeviceDesk> {
  static async open(answers: Draft, place: Desk['place'] = 'device'): Promise<DevicePage> {
    const desk = document.createElement('device-desk');
    desk.place = place;
    document.body.append(desk);
    return DevicePage.at(desk, answers);
  }

  /** Takes a desk that stands on a page already. */
  static async at(desk: DeviceDesk, answers: Draft): Promise<DevicePage> {
    await desk.begin(answers);
    const page = new DevicePage(desk);
    await until(() => page.headings.length > (desk.place === 'device' ? 4 : 2));
    return page;
  }

  /** The boxes that can be ticked, by what they say, and whether they are. */
  get boxes(): Record<string, boolean> {
    const boxes = this.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    return Object.fromEntries([...boxes].map((box) => [clean(this.#labelOf(box)), box.checked]));
  }

  /** What is said to be wrong. */
  get problems(): string[] {
    return [...this.root.querySelectorAll('.error')].map((one) => clean(one.textContent));
  }

  async type(label: string, typed: string): Promise<void> {
    const box = this.#box(label);
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await this.element.updateComplete;
  }

  async tick(label: string): Promise<void> {
    this.#box(label).click();
    await this.element.updateComplete;
  }

  /** Chooses a file with this text in it. */
  async choose(text: string): Promise<void> {
    const files = new DataTransfer();
    files.items.add(new File([text.slice(0, LARGEST_FILE + 1)], 'a file.json'));
    const input = this.root.querySelector<HTMLInputElement>('#passport-file')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => input.value === '' || !input.isConnected);
    await this.element.updateComplete;
  }

  /** Opens the boxes for a new passphrase, and sends them as they are. */
  async lockWithNothing(): Promise<void> {
    await this.#pressAt('section:has(#lock-title) .button');
    await this.#pressAt('section:has(#lock-title) form .button');
  }

  /** Asks to delete it, and answers nothing yet. */
  async askToDelete(): Promise<void> {
    await this.#pressAt('#delete-here');
  }

  /** Saves the file, and gives what is in it. The browser is not troubled with a download. */
  async saveFile(): Promise<{name: string; text: string}> {
    const saved = new Promise<{name: string; text: string}>((resolve) => {
      const {click} = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        void fetch(this.href)
          .then((file) => file.text())
          .then((text) => resolve({name: this.download, text}));
      };
    });
    await this.press('Save a file');
    return saved;
  }

  async #pressAt(selector: string): Promise<void> {
    this.root.querySelector<HTMLElement>(selector)!.click();
    await this.element.updateComplete;
  }

  #box(label: string): HTMLInputElement {
    const box = [...this.root.querySelectorAll<HTMLInputElement>('input')].find(
      (one) => clean(this.#labelOf(one)) === label,
    );
    if (!box) throw new Error(`No box is called “${label}”: ${Object.keys(this.boxes).join()}`);
    return box;
  }

  #labelOf(box: HTMLInputElement): string {
    return this.root.querySelector(`label[for="${box.id}"]`)?.textContent ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-desk': DeviceDesk;
  }
}
