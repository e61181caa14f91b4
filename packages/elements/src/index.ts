/** The elements as classes, registered by nobody yet, and what they tell the page. Each `define` module registers one. */
export {TrustExitEvent, TrustFailedEvent, TrustSentEvent, TrustStepEvent} from './events.ts';
export {TrustExitPage} from './exit-page/trust-exit-page.ts';
export {TrustHealthPassport} from './health-passport/trust-health-passport.ts';
export {TrustInterpreterRequest} from './interpreter-request/trust-interpreter-request.ts';
export {TrustLanguagePicker} from './language-picker/trust-language-picker.ts';
export {TrustReferral} from './referral/trust-referral.ts';
export {TrustServiceDirectory} from './service-directory/trust-service-directory.ts';
export {TrustService} from './service/trust-service.ts';
export {TrustSharedPassport} from './shared-passport/trust-shared-passport.ts';
export {TrustUrgentHelp} from './urgent-help/trust-urgent-help.ts';
export type {TrustEvents} from './events.ts';
export type {AttributesOf, PropertiesOf} from './markup.ts';
export type {TrustElements} from './tags.ts';
