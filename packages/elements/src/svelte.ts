import type {HTMLAttributes} from 'svelte/elements';

import type {TrustEvents} from './events.ts';
import type {MarkupOf} from './markup.ts';
import type {TrustElements} from './tags.ts';

type Handlers = {
  [Name in keyof TrustEvents as `on${Name}` | `on${Name}capture`]?: (
    event: TrustEvents[Name],
  ) => void;
};

type Tags = {
  [Tag in keyof TrustElements]: HTMLAttributes<TrustElements[Tag]> &
    MarkupOf<TrustElements[Tag]> &
    Handlers;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
