import type {Draft, Form} from '@trust-widgets/contract/define-form';
import type {Service} from '@trust-widgets/contract/service-directory/service';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {nothing, TemplateResult} from 'lit';

import type {Option} from './question.ts';
import type {ReceiptWording} from './receipt.ts';
import type {AnyFormWording} from './wording.ts';

/** What is known while a form is answered. */
export interface Situation {
  /** What was answered so far, as it was typed. */
  readonly draft: Draft;
  /** What the trust's file says, once it is there. */
  readonly settings: Trust | undefined;
  /** The service that the form is for, where it is for one and is known. */
  readonly service?: Service | undefined;
}

/**
 * Leads people through one form: what it asks, in which words, and what it says beside its questions.
 *
 * It draws and keeps nothing, so that the widget and the pages that work without script say the same.
 */
export interface FormGuide {
  readonly form: Form;
  readonly wording: AnyFormWording;
  readonly receipt: ReceiptWording;
  /** Whether people answer about themselves, so that their browser and their passport may help. */
  readonly isOwn: (draft: Draft) => boolean;
  /** What to show instead of the form: that the service is closed, say. */
  readonly instead?: (situation: Situation) => TemplateResult | undefined;
  /** What to show above the first question of a page. */
  readonly lead?: (page: string, situation: Situation) => TemplateResult | typeof nothing;
  /** What to show right under a question, because of its answer. */
  readonly noticeUnder?: (
    name: string,
    situation: Situation,
  ) => TemplateResult | typeof nothing | undefined;
  /** What to show instead of going on from a page, where its answers mean that the form can't be taken. */
  readonly refusal?: (page: string, situation: Situation) => TemplateResult | undefined;
  /** The choices to offer of those that a question has: fewer, in another order, or with a hint. */
  readonly offered?: (
    name: string,
    options: readonly Option[],
    situation: Situation,
  ) => readonly Option[];
}
