import {define} from '../define.ts';
import {TrustInterpreterRequest} from './trust-interpreter-request.ts';

define('trust-interpreter-request', TrustInterpreterRequest);

declare global {
  interface HTMLElementTagNameMap {
    'trust-interpreter-request': TrustInterpreterRequest;
  }
}
