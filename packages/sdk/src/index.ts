export {type BasicClient, createBasicClient} from './basic-client.ts';
export {type Client, createClient} from './client.ts';
export type {ClientOptions} from './connect.ts';
export {createPassportClient, type PassportClient} from './passport-client.ts';
export {createDirectoryClient, type DirectoryClient} from './directory-client.ts';
export {
  ConnectionError,
  type ConnectionFailure,
  InvalidAnswersError,
  type Refusal,
  ResponseError,
  TrustWidgetsError,
  type UrgentHelp,
} from './errors.ts';
export {newIdempotencyKey} from './idempotency-key.ts';
export {
  type InterpreterRequestAnswers,
  InterpreterRequestResource,
  type NewInterpreterRequest,
} from './resources/interpreter-requests.ts';
export {type PassportAnswers, PassportResource} from './resources/passport.ts';
export {type NewReferral, type ReferralAnswers, ReferralResource} from './resources/referrals.ts';
export {ServiceResource} from './resources/services.ts';
export {SessionResource} from './resources/session.ts';
export {SharedPassportResource} from './resources/shared-passport.ts';
export type {CreateOptions} from './resources/submissions.ts';
export {TrustResource} from './resources/trust.ts';
export type {CallOptions} from './send.ts';

export type {FieldError} from '@trust-widgets/contract/define-form';
export type {
  EarlierPassport,
  NewShare,
  Passport,
  PassportEvent,
  PassportHistory,
  PassportVersion,
  SavedPassport,
  Session,
  Share,
  SharedPassport,
  ShareRequest,
} from '@trust-widgets/contract/passport/passport';
export type {ProblemName} from '@trust-widgets/contract/problem-names';
export type {
  Receipt,
  ReceiptProof,
  ReferralStatus,
} from '@trust-widgets/contract/submission/receipt';
export type {
  Service,
  ServicePage,
  ServiceQuery,
  ServiceSummary,
} from '@trust-widgets/contract/service-directory/service';
export type {InterpreterRules, Trust, UrgentNumber} from '@trust-widgets/contract/trust/trust';
