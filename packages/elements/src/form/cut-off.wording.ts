import {msg} from '@lit/localize';

/** What people read where the page stands in a frame from which nothing can be sent. */
export const wording = {
  title: () => msg('Open this form on a page of its own', {id: 'form.cutOff.title'}),
  text: () =>
    msg('It can’t be filled in here. On its own page it works as it always does.', {
      id: 'form.cutOff.text',
    }),
  open: () => msg('Open the form', {id: 'form.cutOff.open'}),
  copy: () =>
    msg('If nothing opens, copy this address and put it into your browser:', {
      id: 'form.cutOff.copy',
    }),
};
