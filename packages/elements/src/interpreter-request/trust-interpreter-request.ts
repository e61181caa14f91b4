import type {Answers, Draft} from '@trust-widgets/contract/define-form';
import type {interpreterRequest} from '@trust-widgets/contract/interpreter-request/interpreter-request.form';
import type {
  InterpreterRequestStatus,
  Receipt,
  ReceiptProof,
} from '@trust-widgets/contract/submission/receipt';
import type {InterpreterRequestResource} from '@trust-widgets/sdk/resources/interpreter-requests';
import type {PropertyValues} from 'lit';

import {FormElement} from '../form/form-element.ts';
import {language} from '../localisation.ts';
import {interpreterRequestGuide, offersKind} from './interpreter-request.guide.ts';
import './speak-interpreter-request.ts';

/**
 * Asks for an interpreter or a translation, for oneself or for somebody one helps, page by page, with a receipt.
 *
 * Its own content is shown until the element is ready, when script does not run, and when the service can't be reached:
 * put the team's telephone and text numbers there.
 *
 * @fires trust-step - The person came to another page. Carries the page's name, never an answer.
 * @fires trust-sent - The service has the request. Carries its reference, never an answer.
 * @fires trust-failed - It could not be sent; the person has been told, and the answers are kept. Carries why in a word.
 * @slot - What people see before and without script: numbers to call and text.
 * @tag trust-interpreter-request
 * @status experimental
 */
export class TrustInterpreterRequest extends FormElement {
  protected override readonly guide = interpreterRequestGuide;

  protected override readonly ownPage = 'interpreter';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Somebody who types a day reads at once whether it is soon.
    root.addEventListener('input', () => this.requestUpdate());
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {mode, ...others} = this.draft;
    // What the trust offers may come after an answer that is not among it.
    if (mode !== undefined && !offersKind(this.settings, mode as string)) this.draft = others;
  }

  protected override async submissions(): Promise<InterpreterRequestResource> {
    const {interpreterRequestsOf} = await import('./sending.ts');
    return interpreterRequestsOf(this);
  }

  protected override async send(answers: Draft, idempotencyKey: string): Promise<Receipt> {
    const interpreterRequests = await this.submissions();
    return interpreterRequests.create(
      // What is wrong with them, if anything, is for the SDK to find, with the same declaration.
      {language: language(), answers: answers as Answers<typeof interpreterRequest>},
      {idempotencyKey},
    );
  }

  protected override async statusOf(proof: ReceiptProof): Promise<InterpreterRequestStatus> {
    return (await this.submissions()).status(proof);
  }

  protected override async takeBack(proof: ReceiptProof): Promise<InterpreterRequestStatus> {
    return (await this.submissions()).cancel(proof);
  }
}
