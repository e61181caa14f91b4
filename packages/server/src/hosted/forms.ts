import type {Service, Trust} from '@trust-widgets/contract';
import type {ProgressWording} from '@trust-widgets/elements/form/follow-up/progress';
import type {FormGuide} from '@trust-widgets/elements/form/guide';
import {interpreterRequestGuide} from '@trust-widgets/elements/interpreter-request/interpreter-request.guide';
import {progress as interpreterProgress} from '@trust-widgets/elements/interpreter-request/progress.wording';
import {wording} from '@trust-widgets/elements/pages/hosted.wording';
import {progress as referralProgress} from '@trust-widgets/elements/referral/progress.wording';
import {referralGuide} from '@trust-widgets/elements/referral/referral.guide';
import {html, type TemplateResult} from 'lit';

import {interpreterRequests} from '../interpreter-requests/interpreter-requests.ts';
import {referrals} from '../referrals/referrals.ts';
import {Submissions, type SubmissionsDeps} from '../submissions/submissions.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';

/** A form that people can fill in on pages of the service. */
export interface HostedForm {
  /** Where it begins. */
  readonly route: string;
  readonly guide: FormGuide;
  readonly title: () => string;
  /** What is said of how far something has come. */
  readonly progress: ProgressWording;
  /** The widget that does the same with script, around the plain form. */
  readonly widget: (place: Place, inside: TemplateResult) => TemplateResult;
  /** Takes what is sent, as the API does. */
  readonly submissions: (
    deps: SubmissionsDeps,
  ) => Pick<Submissions<never>, 'create' | 'status' | 'takeBack'>;
}

/** A form at a trust, and for a service where it is for one. */
export interface Place {
  readonly form: HostedForm;
  readonly config: TrustConfig;
  readonly trust: Trust;
  readonly service: Service | undefined;
  /** Where it begins: `/northbank/referral/crisis-team`. */
  readonly path: string;
}

/** The forms that can be filled in without script. */
export const HOSTED_FORMS: readonly HostedForm[] = [
  {
    route: '/:trust/referral/:service',
    guide: referralGuide,
    title: wording.title.referral,
    progress: referralProgress,
    widget: ({trust, service}, inside) =>
      html`<trust-referral trust=${trust.id} service=${service?.id ?? ''}
        >${inside}</trust-referral
      >`,
    submissions: (deps) => new Submissions(referrals, deps),
  },
  {
    route: '/:trust/interpreter',
    guide: interpreterRequestGuide,
    title: wording.title.interpreter,
    progress: interpreterProgress,
    widget: ({trust}, inside) =>
      html`<trust-interpreter-request trust=${trust.id}>${inside}</trust-interpreter-request>`,
    submissions: (deps) => new Submissions(interpreterRequests, deps),
  },
];
