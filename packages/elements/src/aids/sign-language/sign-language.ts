import type {SignLanguageVideo} from '@trust-widgets/contract/trust/sign-language';
import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';

import {OnRequest} from '../../on-request.ts';
import type {Shown} from '../aids.ts';
import {wording} from './sign-language.wording.ts';

/** Shows a page in sign language: a video of the trust's own, of which nothing loads before somebody asks for it. */
export class SignLanguage implements ReactiveController {
  readonly #widget: LitElement;
  readonly #shown: () => Shown;
  readonly #player: OnRequest<typeof import('./player.ts')>;
  /** The video that somebody asked for. */
  #open: SignLanguageVideo | undefined;
  /** The one that did not come. */
  #failed: SignLanguageVideo | undefined;

  constructor(widget: LitElement, shown: () => Shown) {
    this.#widget = widget;
    this.#shown = shown;
    this.#player = new OnRequest(widget, () => import('./player.ts'));
    widget.addController(this);
  }

  hostUpdate(): void {
    // The person went to another page, or it is another trust.
    const isHere = (video: SignLanguageVideo) => this.#videos.includes(video);
    if (this.#open && !isHere(this.#open)) this.forget();
    if (this.#failed && !isHere(this.#failed)) this.#failed = undefined;
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The buttons that ask for a video, or the video. Nothing, where the page has none. */
  render(): TemplateResult | typeof nothing {
    const videos = this.#videos;
    if (videos.length === 0) return nothing;
    const {part} = this.#player;
    if (this.#open && part) {
      const video = this.#open;
      return part.player(this.#widget.renderRoot, {
        video,
        captionsIn: this.#shown().settings?.languages[0] ?? 'en',
        failed: () => this.#fail(video),
        close: () => this.#close(video),
      });
    }
    return html`${videos.map(
      (video) =>
        html`<p class="no-print">
          <button
            type="button"
            class="button second"
            id="watch-${video.language}"
            @click=${() => void this.#watch(video)}
          >
            ${wording.watch[video.language]()}
          </button>
        </p>`,
    )}
    ${this.#failed ? html`<p role="alert">${wording.failed()}</p>` : nothing}`;
  }

  /** Takes the video away. */
  forget(): void {
    this.#player.part?.silence(this.#widget.renderRoot);
    this.#open = undefined;
    this.#widget.requestUpdate();
  }

  get #videos(): readonly SignLanguageVideo[] {
    const {place = '', settings} = this.#shown();
    return settings?.signLanguage?.[place] ?? [];
  }

  async #watch(video: SignLanguageVideo): Promise<void> {
    this.#open = video;
    this.#failed = undefined;
    this.#widget.requestUpdate();
    if (!this.#player.part) await this.#player.ask();
    // Whoever pressed may have gone on meanwhile.
    if (this.#open !== video) return;
    if (!this.#player.part) {
      this.#fail(video);
      return;
    }
    await this.#widget.updateComplete;
    const player = this.#widget.renderRoot.querySelector('video');
    player?.focus();
    // A browser that plays nothing by itself shows its own button for it.
    await player?.play().catch(() => undefined);
  }

  #close(video: SignLanguageVideo): void {
    this.forget();
    void this.#focusOn(video);
  }

  #fail(video: SignLanguageVideo): void {
    this.forget();
    this.#failed = video;
    void this.#focusOn(video);
  }

  async #focusOn({language}: SignLanguageVideo): Promise<void> {
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector<HTMLElement>(`#watch-${language}`)?.focus();
  }
}
