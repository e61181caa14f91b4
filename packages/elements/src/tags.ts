import type {TrustExitPage} from './exit-page/trust-exit-page.ts';
import type {TrustHealthPassport} from './health-passport/trust-health-passport.ts';
import type {TrustInterpreterRequest} from './interpreter-request/trust-interpreter-request.ts';
import type {TrustLanguagePicker} from './language-picker/trust-language-picker.ts';
import type {TrustReferral} from './referral/trust-referral.ts';
import type {TrustServiceDirectory} from './service-directory/trust-service-directory.ts';
import type {TrustService} from './service/trust-service.ts';
import type {TrustSharedPassport} from './shared-passport/trust-shared-passport.ts';
import type {TrustUrgentHelp} from './urgent-help/trust-urgent-help.ts';

/** Every element by its tag. A type alone: it registers nothing, and frameworks' types are made of it. */
export interface TrustElements {
  'trust-exit-page': TrustExitPage;
  'trust-health-passport': TrustHealthPassport;
  'trust-interpreter-request': TrustInterpreterRequest;
  'trust-language-picker': TrustLanguagePicker;
  'trust-referral': TrustReferral;
  'trust-service': TrustService;
  'trust-service-directory': TrustServiceDirectory;
  'trust-shared-passport': TrustSharedPassport;
  'trust-urgent-help': TrustUrgentHelp;
}
