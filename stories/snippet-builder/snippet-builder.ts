import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

import {type Manifest, someService} from '../../tools/snippets.mjs';
import {type Colour, COLOURS, pairsOf} from './colours.ts';
import {styles} from './snippet-builder.styles.ts';
import {
  asksService,
  type Choices,
  elementOf,
  type Piece,
  piecesOf,
  slipsIn,
  type Tag,
  type Version,
  WIDGETS,
} from './snippet.ts';

const LANGUAGES = {'': 'That of the page', en: 'English', cy: 'Welsh', ar: 'Arabic'};
const VERSIONS: Record<Version, string> = {
  newest: 'Always the newest',
  pinned: 'This one, until you paste another',
  all: 'This one, and no changed byte in any file of it',
};
/** Those that a trust sets first. The others stand behind “More colours”. */
const FIRST_COLOURS = 5;

/** Lets an editor choose a widget and its looks, see it, and copy what goes into the site. */
@customElement('snippet-builder')
export class SnippetBuilder extends LitElement {
  static override styles = [styles];

  /** The service with which the preview is shown. Without it, there is none. */
  @property() preview = '';
  /** Reads what a service says of its files. */
  @property({attribute: false}) manifestOf: (service: string) => Promise<Manifest> = readManifest;
  @property({attribute: false}) choices: Choices = {
    tag: 'trust-referral',
    api: someService,
    trust: 'northbank',
    service: 'crisis-team',
    language: '',
    phone: '0808 157 0111',
    text: '07700 900111',
    version: 'newest',
    palette: {},
  };

  @state() private pieces: readonly Piece[] = [];
  @state() private isUnreachable = false;
  @state() private said = '';

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('choices')) void this.make();
  }

  override render() {
    const slips = slipsIn(this.choices);
    return html`
      <form lang="en" dir="ltr" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>What stands on the page</legend>
          ${this.list('tag', 'Widget', labelsOf(WIDGETS))}
          ${this.box('api', 'Address of the service', slips)}
          ${this.box('trust', 'Id of the trust', slips)}
          ${asksService(this.choices.tag) ? this.box('service', 'Id of the service', slips) : nothing}
          ${this.list('language', 'Language', LANGUAGES)}
          ${this.list('version', 'Version', VERSIONS)}
        </fieldset>
        <fieldset>
          <legend>Numbers that stand there without script</legend>
          ${this.box('phone', 'Number to call', slips)} ${this.box('text', 'Number to text', slips)}
        </fieldset>
        ${this.renderColours()}
      </form>
      ${this.renderPieces(Object.keys(slips).length > 0)}
      <p role="status">${this.said}</p>
      ${this.preview ? this.renderPreview() : nothing}
    `;
  }

  private list(name: 'tag' | 'language' | 'version', label: string, options: object) {
    return html`<label>
      ${label}
      <select
        name=${name}
        @change=${({target}: Event) =>
          this.choose({[name]: (target as HTMLSelectElement).value as Tag})}
      >
        ${Object.entries(options).map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${this.choices[name] === value}>
              ${words}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private box(
    name: 'api' | 'trust' | 'service' | 'phone' | 'text',
    label: string,
    slips: Readonly<Record<string, string>>,
  ) {
    const slip = slips[name];
    return html`<label>
      ${label}
      <input
        name=${name}
        autocomplete="off"
        spellcheck="false"
        .value=${this.choices[name]}
        aria-invalid=${slip ? 'true' : 'false'}
        aria-describedby="${name}-slip"
        @input=${({target}: Event) =>
          this.choose({[name]: (target as HTMLInputElement).value.trim()})}
      />
      <span class="slip" id="${name}-slip">${slip}</span>
    </label>`;
  }

  private renderColours(): TemplateResult {
    const all = (Object.keys(COLOURS) as Colour[]).map((name) => this.colour(name));
    const weak = pairsOf(this.choices.palette).filter(({ratio, needed}) => ratio < needed);
    return html`<fieldset>
      <legend>Colours</legend>
      <div class="colours">${all.slice(0, FIRST_COLOURS)}</div>
      <details>
        <summary>More colours</summary>
        <div class="colours">${all.slice(FIRST_COLOURS)}</div>
      </details>
      <div role="status" class="contrast">
        ${
          weak.length === 0
            ? html`<p>✓ Strong enough: words have 4.5 to 1 at least, and edges 3 to 1.</p>`
            : html`<p><strong>Too faint to read for many people:</strong></p>
                <ul>
                  ${weak.map(
                    ({names, ratio, needed}) =>
                      html`<li>${names}: ${ratio.toFixed(2)} to 1. It needs ${needed}.</li>`,
                  )}
                </ul>`
        }
      </div>
    </fieldset>`;
  }

  private colour(name: Colour) {
    const {label, standard} = COLOURS[name];
    return html`<label>
      <input
        type="color"
        name=${name}
        .value=${this.choices.palette[name] ?? standard}
        @input=${({target}: Event) =>
          this.choose({
            palette: {...this.choices.palette, [name]: (target as HTMLInputElement).value},
          })}
      />
      ${label}
    </label>`;
  }

  private renderPieces(hasSlips: boolean) {
    if (hasSlips) return html`<p>What to paste stands here once the fields above are right.</p>`;
    if (this.isUnreachable)
      return html`<p>
        <strong>The service at ${this.choices.api} does not answer.</strong> Only it knows its
        files. Choose “${VERSIONS.newest}”, or look at the address.
      </p>`;
    return html`<ol lang="en" dir="ltr">
      ${this.pieces.map(
        ({id, title, code}) =>
          html`<li>
            <label for=${id}>${title}</label>
            <textarea
              id=${id}
              readonly
              spellcheck="false"
              rows=${Math.min(code.split('\n').length, 12)}
              .value=${code}
            ></textarea>
            <button type="button" aria-describedby=${id} @click=${() => this.copy(id, title)}>
              Copy<span class="unseen">: ${title}</span>
            </button>
          </li>`,
      )}
    </ol>`;
  }

  private renderPreview() {
    const {palette, language} = this.choices;
    if (Object.keys(slipsIn(this.choices)).length > 0) return nothing;
    const element = elementOf(this.choices).replace('>', ` api="${this.preview}">`);
    return html`<h2>How it looks</h2>
      <div
        class="preview"
        lang=${language || nothing}
        style=${Object.entries(palette as Record<string, string>)
          .map(([name, value]) => `${name}: ${value};`)
          .join(' ')}
      >
        ${unsafeHTML(element)}
      </div>`;
  }

  private choose(chosen: Partial<Choices>): void {
    this.said = '';
    this.choices = {...this.choices, ...chosen};
  }

  private async make(): Promise<void> {
    const {choices} = this;
    const hasSlips = Object.keys(slipsIn(choices)).length > 0;
    const manifest =
      choices.version === 'newest' || hasSlips
        ? undefined
        : await this.manifestOf(choices.api).catch(() => 'none' as const);
    const pieces = manifest === 'none' ? [] : await piecesOf(choices, manifest);
    // Something else was chosen in the meantime.
    if (choices !== this.choices) return;
    this.isUnreachable = manifest === 'none';
    this.pieces = pieces;
  }

  private async copy(id: string, title: string): Promise<void> {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`)!;
    area.select();
    this.said = await navigator.clipboard.writeText(area.value).then(
      () => `Copied: ${title}`,
      () => 'Your browser does not let this page copy. The text is marked: press Ctrl and C.',
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'snippet-builder': SnippetBuilder;
  }
}

const labelsOf = (widgets: Readonly<Record<string, {label: string}>>) =>
  Object.fromEntries(Object.entries(widgets).map(([tag, {label}]) => [tag, label]));

async function readManifest(service: string): Promise<Manifest> {
  const response = await fetch(`${service}/widgets/manifest.json`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Manifest;
}
