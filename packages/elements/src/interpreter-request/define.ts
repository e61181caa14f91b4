import {define} from '../define.ts';
import {TrustInterpreterRequest} from './trust-interpreter-request.ts';

define('trust-interpreter-request', TrustInterpreterRequest);

export {TrustInterpreterRequest};

declare global {
  interface HTMLElementTagNameMap {
    'trust-interpreter-request': TrustInterpreterRequest;
  }
}
