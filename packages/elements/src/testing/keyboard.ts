import {sendKeys} from '@web/test-runner-commands';

import type {FormPage} from '../form/form.page.ts';

/** Tabs on until focus is where it is to be, as a person would. */
export async function tabTo(page: FormPage, control: string): Promise<void> {
  await tabUntil(page, () => page.focused === control, control);
}

/** Tabs on to the button that leads to the next page or sends, and presses it. */
export async function pressButton(page: FormPage): Promise<void> {
  const isOnButton = () =>
    page.element.shadowRoot?.activeElement?.matches('.actions .button') ?? false;
  await tabUntil(page, isOnButton, 'the button');
  await sendKeys({press: 'Enter'});
  await page.element.updateComplete;
}

async function tabUntil(page: FormPage, isThere: () => boolean, where: string): Promise<void> {
  for (let presses = 0; !isThere(); presses += 1) {
    if (presses > 60)
      throw new Error(`The keyboard does not come to ${where} from ${page.heading ?? 'nowhere'}`);
    await sendKeys({press: 'Tab'});
  }
}
