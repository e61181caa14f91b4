import type {Draft} from '@trust-widgets/contract/define-form';

import type {OpenPassport} from './open-passport.ts';
import type {Desk} from './screen.ts';
import type {Whole} from './whole.ts';

/** Gives a screen what it may ask: of the widget, and of the passport that is open. */
export function deskOf(open: OpenPassport, whole: Whole, show: Desk['show']): Desk {
  const own: Omit<Desk, keyof Whole> = {
    get answers() {
      return open.draft;
    },
    place: open.keeper.place,
    change(answers: Draft) {
      open.change(answers);
      whole.requestUpdate();
    },
    saved: () => open.saver.now(),
    async delete() {
      await open.saver.now();
      await open.keeper.delete(open.saver.kept.tag);
      whole.openAgain();
    },
    show,
  };
  return Object.create(whole, Object.getOwnPropertyDescriptors(own)) as Desk;
}
