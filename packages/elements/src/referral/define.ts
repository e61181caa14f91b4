import {define} from '../define.ts';
import {TrustReferral} from './trust-referral.ts';

define('trust-referral', TrustReferral);

declare global {
  interface HTMLElementTagNameMap {
    'trust-referral': TrustReferral;
  }
}
