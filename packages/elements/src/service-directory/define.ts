import {define} from '../define.ts';
import {TrustServiceDirectory} from './trust-service-directory.ts';

define('trust-service-directory', TrustServiceDirectory);

export {TrustServiceDirectory};

declare global {
  interface HTMLElementTagNameMap {
    'trust-service-directory': TrustServiceDirectory;
  }
}
