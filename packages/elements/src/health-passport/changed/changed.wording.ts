import {msg} from '@lit/localize';

/** What is said where two windows wrote in the same places. */
export const wording = {
  text: () =>
    msg(
      'You wrote two different things in the same place. Nothing is lost. Please choose what to keep.',
      {id: 'passport.changed.text'},
    ),
  mine: () => msg('What you wrote here', {id: 'passport.changed.mine'}),
  theirs: () => msg('What the other window says', {id: 'passport.changed.theirs'}),
  both: () => msg('Both', {id: 'passport.changed.both'}),
  empty: () => msg('Nothing', {id: 'passport.changed.empty'}),
  keep: () => msg('Keep what I chose', {id: 'passport.changed.keep'}),
  missing: () => msg('Choose what to keep', {id: 'passport.changed.missing'}),
};
