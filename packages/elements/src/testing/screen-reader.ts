import {virtual} from '@guidepup/virtual-screen-reader';
import {expect} from '@open-wc/testing';

/** Everything that a screen reader says of a widget, line by line. */
export async function readAloud(element: HTMLElement): Promise<string> {
  // The reader does not go into shadow roots by itself.
  const container = element.shadowRoot?.querySelector<HTMLElement>('.widget');
  if (!container) throw new Error('Nothing to read');
  await virtual.start({container});
  for (let steps = 0; steps < 250; steps += 1) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
  }
  const spoken = (await virtual.spokenPhraseLog()).join('\n');
  await virtual.stop();
  return spoken;
}

/** Expects each of these to be said, one after the other. */
export function inOrder(spoken: string, ...phrases: string[]): void {
  let from = 0;
  for (const phrase of phrases) {
    const at = spoken.indexOf(phrase, from);
    expect(at, `“${phrase}” after position ${from} of:\n${spoken}`).to.be.greaterThan(-1);
    from = at;
  }
}
