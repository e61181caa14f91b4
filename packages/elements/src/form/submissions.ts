import {connect} from '@trust-widgets/sdk/connect';
import type {BasicClient} from '@trust-widgets/sdk/basic-client';
import type {Send} from '@trust-widgets/sdk/send';

import type {Place} from '../connection.ts';
import {language} from '../localisation.ts';

/** A widget that sends, and the page's own client if it has one. */
export interface Sender extends Place {
  readonly client?: BasicClient | undefined;
}

/**
 * Gives what sends the submissions of one kind: that of the page's own client, or one for this widget.
 *
 * The client that all widgets share sends none, so that no page loads a form that it does not show (`connection.ts`).
 */
export function submissionsOf<Kind extends 'referrals' | 'interpreterRequests'>(
  {client, api, trust}: Sender,
  kind: Kind,
  Resource: new (send: Send, trust: string, language: string) => BasicClient[Kind],
): BasicClient[Kind] {
  return client?.[kind] ?? new Resource(connect({baseUrl: api, trust}).send, trust, language());
}
