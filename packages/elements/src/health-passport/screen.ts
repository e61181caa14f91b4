import type {Draft} from '@trust-widgets/contract/define-form';
import type {Section} from '@trust-widgets/contract/passport/sections';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {PassportClient} from '@trust-widgets/sdk';
import type {ReactiveControllerHost, TemplateResult} from 'lit';

/**
 * The screens of the passport. All but the first two are fetched when somebody goes there. `changed` is where two windows
 * wrote in the same places.
 */
export type ScreenName =
  | 'tasks'
  | 'section'
  | 'view'
  | 'emergency'
  | 'print'
  | 'sharing'
  | 'history'
  | 'device'
  | 'changed';

/** What a screen can ask of the widget that it stands in. */
export interface Desk extends ReactiveControllerHost {
  /** The answers as they are on screen, saved or not. */
  readonly answers: Draft;
  /** Where the passport is kept. */
  readonly place: 'service' | 'device';
  readonly client: PassportClient;
  /** The address of the service, and the id of the trust, for links to its own pages. */
  readonly api: string;
  readonly trust: string;
  /** What the service said of the trust, if it could be asked. */
  readonly settings: Trust | undefined;
  /** The root in which everything stands. */
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Takes answers to some questions as if they were typed, and saves them. `undefined` empties one. */
  change(answers: Draft): void;
  /** Resolves once all that is on screen is saved; rejects with why it is not. */
  saved(): Promise<void>;
  /** Deletes the passport with all that belongs to it, and starts with an empty one. Rejects with why it was not deleted. */
  delete(): Promise<void>;
  /** Goes to a screen, or to a section to write in. Its heading, `#step`, takes focus. */
  show(screen: ScreenName, section?: Section): void;
  /** Puts focus on an element by its id, once it stands. */
  focusOn(id: string): void;
}

/** A screen: it draws itself whenever the widget does. Its heading is `<h2 id="step" tabindex="-1">`. */
export interface Screen {
  render(): TemplateResult;
}

/** What the module of a screen exports as `screen`. */
export type MakeScreen = (desk: Desk) => Screen;
