import {referral, ReferralRequest, takesReferral} from '@trust-widgets/contract';

import {judgeAnswers} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import type {Kind} from '../submissions/kind.ts';
import {whatHappensNext} from '../submissions/what-happens-next.ts';

/** Referrals to a service: it decides who may refer, and promises what happens next. */
export const referrals: Kind<ReferralRequest> = {
  name: 'referral',
  path: 'referrals',
  takeBack: 'withdrawal',
  takenBack: 'withdrawn',
  body: ReferralRequest,
  judge({trust, services}, body) {
    const service = services.find(({id}) => id === body.service);
    if (!service) throw new ProblemError('not_found');
    const answers = judgeAnswers(referral, body.answers);
    if (!takesReferral(service, answers)) throw new ProblemError('referral_not_accepted');
    const promised = {...service.referral, phones: service.phones};
    return {service: service.id, answers, whatHappensNext: whatHappensNext(promised, trust)};
  },
};
