import {define} from '../define.ts';
import {TrustReferral} from './trust-referral.ts';

define('trust-referral', TrustReferral);

export {TrustReferral};

declare global {
  interface HTMLElementTagNameMap {
    'trust-referral': TrustReferral;
  }
}
