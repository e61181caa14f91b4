import {define} from '../define.ts';
import {TrustSharedPassport} from './trust-shared-passport.ts';

define('trust-shared-passport', TrustSharedPassport);

export {TrustSharedPassport};

declare global {
  interface HTMLElementTagNameMap {
    'trust-shared-passport': TrustSharedPassport;
  }
}
