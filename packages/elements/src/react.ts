import type {DetailedHTMLProps, HTMLAttributes} from 'react';

import type {TrustEvents} from './events.ts';
import type {MarkupOf} from './markup.ts';
import type {TrustElements} from './tags.ts';

/** What React 19 hears of a custom element: `on` and the event's name as it is, so `ontrust-sent`. */
type Handlers = {
  [Name in keyof TrustEvents as `on${Name}` | `on${Name}Capture`]?: (
    event: TrustEvents[Name],
  ) => void;
};

type Tags = {
  [Tag in keyof TrustElements]: DetailedHTMLProps<
    HTMLAttributes<TrustElements[Tag]>,
    TrustElements[Tag]
  > &
    MarkupOf<TrustElements[Tag]> &
    Handlers & {
      /** As in HTML. React takes `className` for it as well. */
      class?: string;
    };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
