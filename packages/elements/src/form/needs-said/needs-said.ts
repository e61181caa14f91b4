import {nothing, type ReactiveController, type TemplateResult} from 'lit';

import {OnRequest} from '../../on-request.ts';
import type {Held, Holder} from '../held.ts';
import type {Panel} from './panel.ts';
import {listen, tell, toldByOthers} from './told.ts';

/**
 * Offers in a form what was said of needs in another form on the same page, and remembers what is said in this one.
 *
 * How it is shown is loaded only where something was said elsewhere.
 */
export class NeedsSaid implements ReactiveController {
  readonly #host: Holder;
  readonly #held: () => Held;
  /** Questions whose answers hold something that was private elsewhere. */
  readonly #secret = new Set<string>();
  readonly #panel: OnRequest<Panel>;
  #ignore = (): void => {};

  constructor(host: Holder, held: () => Held) {
    this.#host = host;
    this.#held = held;
    this.#panel = new OnRequest(host, async () => {
      const {Panel} = await import('./panel.ts');
      return new Panel(held);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#ignore = listen(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#ignore();
  }

  /** Keeps the answers to these questions to this form. */
  keep(secret: readonly string[]): void {
    for (const name of secret) this.#secret.add(name);
  }

  /** Remembers what was said on the pages that the person has gone on from. */
  wentOnFrom(pages: ReadonlySet<string>): void {
    const {form, draft} = this.#held();
    const asked = [...pages].flatMap((done) => Object.keys(form.pages[done] ?? {}));
    const said = Object.entries(form.prune(draft)).filter(
      ([name]) => asked.includes(name) && !this.#secret.has(name),
    );
    tell(this, {form, draft: Object.fromEntries(said)});
  }

  /** What to show at the top of a page. */
  render(page: string): TemplateResult | typeof nothing {
    const others = toldByOthers(this);
    const {part, hasFailed} = this.#panel;
    if (others.length === 0) return nothing;
    // What is only a help is not asked for again and again without a connection.
    if (!part && !hasFailed) void this.#panel.ask();
    return part?.render(page, others) ?? nothing;
  }

  /** Forgets all that was said in this form. */
  forget(): void {
    this.#secret.clear();
    this.#panel.forget();
  }
}
