import {msg} from '@lit/localize';

/** The button that begins a start from a passport. The rest of its sentences come with it. */
export const usePassport = () =>
  msg('Use what is in my e-Health Passport', {id: 'referral.usePassport'});
