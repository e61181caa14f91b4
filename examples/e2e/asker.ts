import {INTERPRETER_MODES, type InterpreterMode, type Trust} from '@trust-widgets/contract';
import type {BrowserContextOptions, Page} from 'playwright-core';

import {listenIn, type Stage, until, type Visitor} from './visitor.ts';

/** The year of every appointment: the one after this. */
export const YEAR = new Date().getFullYear() + 1;

/** Somebody who asks for an interpreter by keyboard alone. Choices are named by their place, alike in every language. */
export class Asker {
  /** Every address that the page asked for. */
  readonly asked: string[] = [];
  /** How often a page had a box for a telephone number. */
  telephones = 0;

  private constructor(
    readonly visitor: Visitor,
    private readonly kinds: readonly InterpreterMode[],
  ) {
    visitor.page.on('request', (request) => this.asked.push(request.url()));
  }

  static async arrive(
    stage: Stage,
    trust: string,
    language = '',
    device: BrowserContextOptions = {},
  ): Promise<Asker> {
    const answer = await fetch(`${stage.demo.site}/v1/trusts/${trust}`);
    const {interpreters} = (await answer.json()) as Trust;
    const kinds = interpreters?.modes.map(({mode}) => mode) ?? INTERPRETER_MODES;
    const visitor = await stage.visit('/', {
      permissions: ['clipboard-read', 'clipboard-write'],
      ...device,
    });
    await listenIn(visitor.page);
    await visitor.page.goto(`${stage.demo.site}/${trust}/${language}interpreter/`);
    visitor.form = 'trust-interpreter-request';
    await visitor.page.locator(`${visitor.form} #mode`).waitFor();
    return new Asker(visitor, kinds);
  }

  get page(): Page {
    return this.visitor.page;
  }

  /** A box or the first choice of a question, in the form that they are at. */
  question(name: string): string {
    return `${this.visitor.form} #${name}`;
  }

  choose(name: string, further = 0): Promise<void> {
    return this.visitor.choose(this.question(name), further);
  }

  write(name: string, text: string): Promise<void> {
    return this.visitor.write(this.question(name), text);
  }

  async next(): Promise<void> {
    this.telephones += await this.page.locator('input[type=tel]').count();
    await this.visitor.next();
  }

  async kind(mode: InterpreterMode): Promise<void> {
    await this.choose('mode', this.kinds.indexOf(mode));
    await this.next();
  }

  /** Chooses a language by its code: types it, or picks it where a device shows its own list. */
  async language(code: string): Promise<void> {
    const question = this.page.locator(this.question('language'));
    await this.visitor.tabTo(this.question('language'));
    if (await question.evaluate(({localName}) => localName === 'select')) {
      await question.selectOption(code);
      return;
    }
    await this.page.keyboard.type(code);
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  async appointment(day: string, month: string, time: string): Promise<void> {
    await this.choose('whenNeeded');
    await this.write('appointment-day', day);
    await this.write('appointment-month', month);
    await this.write('appointment-year', String(YEAR));
    await this.write('appointment-time', time);
    await this.next();
  }

  /** Is reached by e-mail, the choice `further` along, and gives no telephone number. */
  async byEmail(further: number): Promise<void> {
    await this.choose('urgentContact', further);
    await this.write('email', 'canary@example.com');
    await this.next();
  }

  /** Takes what was said of needs in the other form, and goes on. */
  async takeNeeds(): Promise<void> {
    await this.visitor.press(`${this.visitor.form} section.panel .button`);
    await this.next();
  }

  /** Asks from the receipt how far it has come. */
  async follow(): Promise<void> {
    await this.visitor.press(`${this.visitor.form} .actions >> nth=-1 >> .button`);
    await this.page.locator(this.question('take-back')).waitFor();
  }

  /** Copies the private link to what was sent. */
  async copyLink(): Promise<string> {
    const copied = this.page.locator(`${this.visitor.form} .actions >> nth=-1 >> [role=status]`);
    await this.visitor.press(`${this.visitor.form} .actions >> nth=-1 >> .button`);
    await until('the link is copied', async () => (await copied.innerText()) !== '');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async takeBack(): Promise<void> {
    await this.visitor.press(this.question('take-back'));
    await this.visitor.press(`${this.visitor.form} [aria-labelledby=confirm] .button`);
    await this.page.locator(this.question('take-back')).waitFor({state: 'detached'});
  }
}
