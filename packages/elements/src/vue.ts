import type {HTMLAttributes, PublicProps} from 'vue';

import type {TrustEvents} from './events.ts';
import type {MarkupOf} from './markup.ts';
import type {TrustElements} from './tags.ts';

/** `trust-sent` as Vue's compiler writes it: `TrustSent`. */
type Joined<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Joined<Rest>}`
  : Capitalize<Name & string>;

type Handlers = {
  [Name in keyof TrustEvents as `on${Joined<Name>}`]?: (event: TrustEvents[Name]) => void;
};

/** A custom element as Vue's templates see a component. */
type AsComponent<Element> = new () => Element & {
  $props: HTMLAttributes & PublicProps & MarkupOf<Element> & Handlers;
};

type Tags = {[Tag in keyof TrustElements]: AsComponent<TrustElements[Tag]>};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
