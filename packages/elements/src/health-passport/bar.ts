import {html, nothing, type TemplateResult} from 'lit';

import type {Account} from './account.ts';
import {more} from './health-passport.wording.ts';
import {saveLine, told} from './save-line.ts';
import type {Sitting} from './sitting.ts';

const {changed, save, session} = more;

/** What is shown above every screen: whether all is kept, and what stands in the way of keeping it. */
export function bar(sitting: Sitting, account: Account | undefined): TemplateResult | undefined {
  const {open, looked, screen} = sitting;
  const {is} = open.saver.state;
  if (is === 'signed-out') return account?.signedOut();
  return html`${
    is === 'changed' && screen !== 'changed'
      ? html`<div class="panel alert" id="changed">
          <h3>${changed.title()}</h3>
          <p>${save.waiting()}</p>
          <p>
            <button type="button" class="button" @click=${() => void sitting.show('changed')}>
              ${changed.look()}
            </button>
          </p>
        </div>`
      : saveLine(open, looked, () => void sitting.tryNow())
  }
  ${account?.ending() ?? nothing}`;
}

/** What a screen reader is told of it. */
export function toldAbove({open, looked}: Sitting, account: Account | undefined): string[] {
  const {is} = open.saver.state;
  return [
    is === 'signed-out' ? session.signedOut.title() : '',
    is === 'changed' ? changed.title() : told(open, looked),
    account?.endsSoon ?? '',
  ];
}
