import {InterpreterRequestResource} from '@trust-widgets/sdk/resources/interpreter-requests';

import {type Sender, submissionsOf} from '../form/submissions.ts';

/** Gives what sends requests for an interpreter. */
export const interpreterRequestsOf = (widget: Sender): InterpreterRequestResource =>
  submissionsOf(widget, 'interpreterRequests', InterpreterRequestResource);
