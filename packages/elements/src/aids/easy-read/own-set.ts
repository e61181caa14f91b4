import {type PictureName, pictures} from './pictures.ts';

/**
 * A trust’s own pictures, as far as they came.
 *
 * All are asked for at once, whichever are shown, and none again: a server and its log must not learn from a picture that was
 * asked for later what somebody has answered.
 */
export class OwnSet {
  readonly address: string;
  /** Resolves once it is known which there are. */
  readonly ready: Promise<unknown>;
  isReady = false;
  /** They are kept, because a browser shows what a page still holds without asking for it again. */
  readonly #came = new Map<PictureName, HTMLImageElement>();

  /** `address` has `{name}` where the name of each picture stands. */
  constructor(address: string) {
    this.address = address;
    const names = Object.keys(pictures) as PictureName[];
    this.ready = Promise.all(names.map((name) => this.#load(name))).then(
      () => (this.isReady = true),
    );
  }

  /** Says where a picture is, if it came. */
  addressOf(name: PictureName): string | undefined {
    return this.isReady ? this.#came.get(name)?.src : undefined;
  }

  #load(name: PictureName): Promise<void> {
    return new Promise((resolve) => {
      const image = new Image();
      image.referrerPolicy = 'no-referrer';
      image.onload = () => {
        this.#came.set(name, image);
        resolve();
      };
      image.onerror = () => resolve();
      image.src = this.address.replace('{name}', name);
    });
  }
}
