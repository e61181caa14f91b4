import {html, nothing, type TemplateResult} from 'lit';

import {londonDay, longDate, timeOf} from '../../dates.ts';
import type {Desk, MakeScreen, Screen} from '../screen.ts';
import {backToTasks, screenTitle} from '../view/screen-parts.ts';
import {Delete} from './delete.ts';
import {type DeviceKeeper, openDevice} from './device-keeper.ts';
import {wording} from './device.wording.ts';
import {download} from './download.ts';
import {failureOf} from './failure.ts';
import {isKeptHere} from './kept-here.ts';
import {LoadFile} from './load-file.ts';
import {Lock} from './lock.ts';
import {SaveFile} from './save-file.ts';

const words = wording.kept;

/** What is kept on this device, its lock, its file, and the end of it. For a passport kept online: its file and its end. */
class DeviceScreen implements Screen {
  readonly #save: SaveFile;
  readonly #load: LoadFile;
  readonly #lock: Lock;
  readonly #delete: Delete;
  #keeper: DeviceKeeper | undefined;
  #failure = '';

  constructor(private readonly desk: Desk) {
    this.#save = new SaveFile(desk);
    this.#load = new LoadFile(desk);
    this.#lock = new Lock(desk);
    this.#delete = new Delete(
      desk,
      desk.place === 'device'
        ? {...wording.delete, delete: () => this.#keeper?.deleteAll(), failureOf}
        : {
            ...wording.deleteOnline,
            delete: () => desk.delete(),
            failureOf: wording.deleteOnline.failed,
          },
    );
    if (desk.place === 'device') void this.#open();
  }

  render(): TemplateResult {
    const isHere = this.desk.place === 'device';
    if (isHere && this.#keeper && !isKeptHere()) {
      return html`${screenTitle(wording.title(), 'device')}
        <p role="status">${wording.delete.done()}</p>`;
    }
    return html`${backToTasks(this.desk)}
    ${screenTitle(isHere ? wording.title() : wording.titleOnline(), 'device')}
    ${this.#keeper ? html`${this.#kept(this.#keeper)}${this.#lock.render(this.#keeper)}` : nothing}
    ${this.#save.render()}${this.#load.render()}
    ${isHere && !this.#keeper ? nothing : this.#delete.render()}`;
  }

  async #open(): Promise<void> {
    this.#keeper = await openDevice();
    this.desk.requestUpdate();
  }

  #kept(keeper: DeviceKeeper): TemplateResult {
    const {since, savedAt, aside} = keeper;
    return html`<section>
      <h3>${words.title()}</h3>
      <p>
        ${since ? words.since(longDate(londonDay(new Date(since)))) : nothing}
        ${savedAt ? savedOn(new Date(savedAt)) : words.never()} ${words.only()}
      </p>
      <p>${words.exit()}</p>
      ${aside.length > 0 ? this.#aside(keeper) : nothing}
    </section>`;
  }

  #aside(keeper: DeviceKeeper): TemplateResult {
    return html`<div class="panel">
      <p>${words.aside()}</p>
      <div class="actions">
        <button
          type="button"
          class="button second"
          @click=${() => download('not-read.txt', keeper.aside.join('\n'))}
        >
          ${words.saveAside()}
        </button>
        <button type="button" class="link" @click=${() => void this.#deleteAside(keeper)}>
          ${words.deleteAside()}
        </button>
      </div>
      ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
    </div>`;
  }

  async #deleteAside(keeper: DeviceKeeper): Promise<void> {
    this.#failure = '';
    try {
      await keeper.deleteAside();
      this.desk.focusOn('step');
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.desk.requestUpdate();
  }
}

export const screen: MakeScreen = (desk) => new DeviceScreen(desk);

function savedOn(at: Date): string {
  return words.saved(longDate(londonDay(at)), timeOf(at));
}
