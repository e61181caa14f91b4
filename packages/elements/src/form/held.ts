import type {Draft, Form} from '@trust-widgets/contract/define-form';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {BasicClient} from '@trust-widgets/sdk/basic-client';
import type {LitElement} from 'lit';

import type {Option} from './question.ts';
import type {AnyFormWording} from './wording.ts';

/** The element that holds a form, for what fills it from elsewhere: from a passport, or from another form. */
export interface Holder extends LitElement {
  readonly api: string;
  readonly trust: string;
  readonly client?: BasicClient | undefined;
}

/** What a form holds now, and a way to put more in it. */
export interface Held {
  readonly form: Form;
  readonly wording: AnyFormWording;
  /** The page that is shown, or `check`. */
  readonly step: string;
  readonly draft: Draft;
  readonly settings: Trust | undefined;
  /** Whether the person may have a passport: with the trust’s service, or on this device. */
  readonly mayHavePassport: boolean;
  /** The choices of a question, as this form offers them. */
  readonly options: (name: string) => readonly Option[];
  /** Takes answers. Those named are private: they are for this form alone. */
  readonly take: (draft: Draft, secret?: readonly string[]) => void;
}
