import type {Page} from 'playwright-core';

import type {Visitor} from './visitor.ts';

/** The passport in a browser, as its owner uses it. */
export class Owner {
  constructor(readonly visitor: Visitor) {}

  get page(): Page {
    return this.visitor.page;
  }

  /** Signs in as one of the invented patients, on the issuer's own page. */
  async signIn(name: RegExp): Promise<void> {
    await this.page.getByRole('link', {name: 'Sign in', exact: true}).click();
    await this.page.getByRole('button', {name}).click();
    await this.page.getByRole('button', {name: 'Sign out'}).waitFor();
  }

  async signOut(): Promise<void> {
    await this.button('Sign out').click();
    await this.page.getByText('You are signed out.').waitFor();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', {name, exact: typeof name === 'string'});
  }

  /** Goes from the list of sections to one of them. */
  async section(title: string): Promise<void> {
    await this.button(title).click();
    await this.heading(title);
  }

  async heading(title: string): Promise<void> {
    await this.page.locator('#step', {hasText: title}).waitFor();
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, {exact: true}).fill(text);
  }

  /** Leaves a section, and waits until the service has it. */
  async done(): Promise<void> {
    await this.button('Done').click();
    await this.saved();
  }

  async saved(): Promise<void> {
    await this.page.locator('.save', {hasText: /^\s*Saved at \d\d:\d\d\.\s*$/}).waitFor();
  }

  async back(): Promise<void> {
    await this.button('Back to my passport').click();
    await this.heading('My e-Health Passport');
  }
}
