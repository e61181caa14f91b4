import {define} from '../define.ts';
import {TrustLanguagePicker} from './trust-language-picker.ts';

define('trust-language-picker', TrustLanguagePicker);

export {TrustLanguagePicker};

declare global {
  interface HTMLElementTagNameMap {
    'trust-language-picker': TrustLanguagePicker;
  }
}
