import {define} from '../define.ts';
import {TrustHealthPassport} from './trust-health-passport.ts';

define('trust-health-passport', TrustHealthPassport);

export {TrustHealthPassport};

declare global {
  interface HTMLElementTagNameMap {
    'trust-health-passport': TrustHealthPassport;
  }
}
