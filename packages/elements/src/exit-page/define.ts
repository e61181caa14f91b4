import {define} from '../define.ts';
import {TrustExitPage} from './trust-exit-page.ts';

define('trust-exit-page', TrustExitPage);

export {TrustExitPage};

declare global {
  interface HTMLElementTagNameMap {
    'trust-exit-page': TrustExitPage;
  }
}
