import {interpreterRequest, NewInterpreterRequest} from '@trust-widgets/contract';

import {judgeAnswers} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import type {Kind} from '../submissions/kind.ts';
import {whatHappensNext} from '../submissions/what-happens-next.ts';

/** Requests for interpreters and translations: the trust decides which kinds can be had, and promises what happens next. */
export const interpreterRequests: Kind<NewInterpreterRequest> = {
  name: 'interpreter-request',
  path: 'interpreter-requests',
  takeBack: 'cancellation',
  takenBack: 'cancelled',
  body: NewInterpreterRequest,
  judge({trust, interpreterRequests: promised}, body) {
    if (!trust.interpreters || !promised) throw notAccepted();
    const answers = judgeAnswers(interpreterRequest, body.answers);
    // Notice that is shorter than usual is no reason to refuse: the person was told that it may be hard.
    if (!trust.interpreters.modes.some(({mode}) => mode === answers.mode)) throw notAccepted();
    return {answers, whatHappensNext: whatHappensNext(promised, trust)};
  },
};

function notAccepted(): ProblemError {
  return new ProblemError('interpreter_request_not_accepted');
}
