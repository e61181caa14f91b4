import {msg} from '@lit/localize';

/** What the questions about needs are called, on pages that may not come to ask them. */
export const needsTitle = () => msg('How can we make this work for you?', {id: 'needs.title'});
