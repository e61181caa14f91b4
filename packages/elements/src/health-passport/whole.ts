import type {TrustFailedEvent, TrustStepEvent} from '../events.ts';
import type {Desk} from './screen.ts';

/** What the parts of the widget ask of the whole: what a screen may, and to speak and to tell the page. */
export interface Whole extends Omit<
  Desk,
  'answers' | 'place' | 'change' | 'saved' | 'delete' | 'show'
> {
  /** Puts the passport out of memory, and opens it anew. */
  openAgain(): void;
  /** Tells a screen reader something besides. */
  say(status: string): void;
  /** Tells the page what happened. Never what anybody wrote. */
  tell(event: TrustStepEvent | TrustFailedEvent): void;
}
