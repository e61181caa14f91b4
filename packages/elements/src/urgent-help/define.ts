import {define} from '../define.ts';
import {TrustUrgentHelp} from './trust-urgent-help.ts';

define('trust-urgent-help', TrustUrgentHelp);

export {TrustUrgentHelp};

declare global {
  interface HTMLElementTagNameMap {
    'trust-urgent-help': TrustUrgentHelp;
  }
}
