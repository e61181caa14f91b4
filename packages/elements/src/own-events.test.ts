import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {keepEventsIn} from './own-events.ts';

describe('what happens inside a widget', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let heard: string[];
  let sent: number;
  const hear = (event: Event) =>
    heard.push(event instanceof KeyboardEvent ? event.key : event.type);
  const TYPES = ['keydown', 'input'];

  beforeEach(() => {
    heard = [];
    sent = 0;
    host = document.createElement('div');
    host.innerHTML = '<input id="theirs">';
    root = host.attachShadow({mode: 'open'});
    root.innerHTML =
      '<form><input id="ours"><input type="checkbox"><button>Go on</button></form><slot></slot>';
    root.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    keepEventsIn(root);
    document.body.append(host);
    for (const type of TYPES) document.addEventListener(type, hear);
  });
  afterEach(() => {
    host.remove();
    for (const type of TYPES) document.removeEventListener(type, hear);
  });

  it('is not heard by the page as keys, but for those that close, go round and leave (H10, H13)', async () => {
    root.querySelector<HTMLElement>('#ours')?.focus();
    for (const press of ['s', 'Enter', 'ArrowDown', 'Backspace', 'Escape', 'F2', 'Shift'])
      await sendKeys({press});
    expect(heard).to.deep.equal(['Escape', 'F2', 'Shift']);
  });

  it('leaves to the page what is typed into the page’s own boxes inside the tag', async () => {
    host.querySelector<HTMLElement>('#theirs')?.focus();
    await sendKeys({press: 's'});
    expect(heard).to.deep.equal(['s', 'input']);
  });

  for (const phase of ['capture', 'bubble'] as const) {
    it(`is done although the page prevents every click: ${phase} (H10)`, async () => {
      const stop = (event: Event) => event.preventDefault();
      const options = {capture: phase === 'capture'};
      document.addEventListener('click', stop, options);
      const box = root.querySelector<HTMLInputElement>('[type=checkbox]');
      box?.click();
      root.querySelector('button')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      document.removeEventListener('click', stop, options);
      expect([box?.checked, sent]).to.deep.equal([true, 1]);
    });
  }

  it('is done once where the page prevents nothing', async () => {
    const box = root.querySelector<HTMLInputElement>('[type=checkbox]');
    box?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(box?.checked).to.equal(true);
  });
});
