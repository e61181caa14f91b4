import type {SignLanguageVideo} from '@trust-widgets/contract/trust/sign-language';
import {css, html, nothing, type TemplateResult} from 'lit';

import {dress} from '../../health-passport/view/dress.ts';
import {wording} from './sign-language.wording.ts';

/** A video keeps its place while it loads, so that nothing under it moves. */
const styles = css`
  .signed video {
    display: block;
    inline-size: 100%;
    max-inline-size: 32em;
    aspect-ratio: 16 / 9;
    background: #000;
  }
  .signed video:focus-visible {
    outline: 4px solid var(--_focus);
    box-shadow: 0 0 0 8px var(--_on-focus);
  }
`;

/** What a player is told. */
export interface Playing {
  readonly video: SignLanguageVideo;
  /** The language of its captions. */
  readonly captionsIn: string;
  readonly failed: () => void;
  readonly close: () => void;
}

/** The video with its captions, and what closes it. It is silent until the person turns its sound on. */
export function player(
  root: DocumentFragment | HTMLElement,
  {video: {language, video, captions}, captionsIn, failed, close}: Playing,
): TemplateResult {
  dress(root, [styles]);
  // Browsers take captions of another origin only so, and then the video too must be allowed to be read from here.
  const isElsewhere = new URL(captions, location.href).origin !== location.origin;
  return html`<div class="signed no-print">
    <video
      controls
      playsinline
      preload="metadata"
      aria-label=${wording.watch[language]()}
      crossorigin=${isElsewhere ? 'anonymous' : nothing}
      .muted=${true}
      src=${video}
      @error=${failed}
    >
      <track kind="captions" default srclang=${captionsIn} src=${captions} />
    </video>
    <p><button type="button" class="link" @click=${close}>${wording.close()}</button></p>
  </div>`;
}

/** Ends what a video plays and loads. Taken off a page as it is, it would go on for a while. */
export function silence(root: DocumentFragment | HTMLElement): void {
  const video = root.querySelector('video');
  video?.pause();
  video?.removeAttribute('src');
  video?.load();
}
