import {define} from '../define.ts';
import {TrustService} from './trust-service.ts';

define('trust-service', TrustService);

export {TrustService};

declare global {
  interface HTMLElementTagNameMap {
    'trust-service': TrustService;
  }
}
