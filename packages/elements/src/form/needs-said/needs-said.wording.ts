import {msg} from '@lit/localize';

/** What a form says where it offers what was said in another form on the same page, in English. */
export const wording = {
  /** Whose needs they were, as far as known. */
  whose: {
    own: () => msg('You already said this on this page, about yourself:', {id: 'needsSaid.own'}),
    person: () =>
      msg('You already said this on this page, when you asked for someone else:', {
        id: 'needsSaid.person',
      }),
    'own-as-carer': () =>
      msg('You already said this on this page, about yourself as somebody’s carer:', {
        id: 'needsSaid.ownAsCarer',
      }),
    carer: () => msg('You already said this on this page, about a carer:', {id: 'needsSaid.carer'}),
  },
  samePerson: () =>
    msg('Use it only if it is about the same person.', {id: 'needsSaid.samePerson'}),
  use: () => msg('Use this here too', {id: 'needsSaid.use'}),
  addToPassport: () => msg('Add this to my passport', {id: 'needsSaid.addToPassport'}),
  used: () => msg('This is filled in now. You can still change it.', {id: 'needsSaid.used'}),
};
