import {ResponseError} from '@trust-widgets/sdk/errors';

/*
 * What can go wrong with a passport on the device, as the errors that the service would answer: whoever works with a
 * `Keeper` need not know which one it is. They hold no answers either.
 */

/** The device does not take it: its storage is closed to us, or full. */
export const notKept = () => new ResponseError({status: 503, type: 'unavailable'});

/** Another window of this device has saved since, or set another passphrase. */
export const changedElsewhere = () => new ResponseError({status: 412, type: 'passport_changed'});

/** It needs its passphrase first. */
export const isClosed = () => new ResponseError({status: 401, type: 'sign_in_required'});

/** Nothing is kept here, or not any more. */
export const nothingKept = () => new ResponseError({status: 404, type: 'not_found'});
