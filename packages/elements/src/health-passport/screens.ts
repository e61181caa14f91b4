import type {ReactiveController} from 'lit';

import type {OpenPassport} from './open-passport.ts';
import type {Desk, Screen, ScreenName} from './screen.ts';

/** The screens that are fetched when somebody goes there. */
export type Fetched = Exclude<ScreenName, 'tasks' | 'section'>;

/** Makes a screen. Only one of them needs more of the passport than the desk gives. */
type Make = (desk: Desk, open: OpenPassport) => Screen;

const SCREENS: Readonly<Record<Fetched, () => Promise<{screen: Make}>>> = {
  view: () => import('./view/screen.ts'),
  emergency: () => import('./emergency/screen.ts'),
  print: () => import('./print/screen.ts'),
  sharing: () => import('./sharing/screen.ts'),
  history: () => import('./history/screen.ts'),
  device: () => import('./device/device.ts'),
  changed: () => import('./changed/screen.ts'),
};

/** What sections are written with: their questions, and all that these say. */
export type Forms = Pick<typeof import('./section.ts'), 'sectionForm' | 'entryForm'>;

/** Fetches what sections are written with. */
export function fetchForms(): Promise<Forms> {
  return import('./section.ts');
}

/** Fetches a screen. */
export async function makerOf(name: Fetched): Promise<Make> {
  return (await SCREENS[name]()).screen;
}

/**
 * Fetches what must be there without a connection, or after the service has a newer version of it: all screens that a
 * passport on the device has, and in any case what one writes with, and the screen without which words that two windows
 * wrote can't be kept.
 */
export async function fetchAhead(place: 'service' | 'device'): Promise<void> {
  const names: readonly Fetched[] =
    place === 'device' ? ['changed', 'emergency', 'view', 'print', 'device'] : ['changed'];
  // One that does not come is asked for again when somebody goes there.
  await Promise.allSettled([fetchForms(), ...names.map(makerOf)]);
}

/** A screen that stands, and what it has added to the widget. */
export interface Standing {
  readonly screen: Screen;
  /** Takes away what it has added. */
  leave(): void;
}

/** Puts a screen up. Its controllers leave the widget with it. */
export function putUp(make: Make, desk: Desk, open: OpenPassport): Standing {
  const added: ReactiveController[] = [];
  const own: Desk = Object.create(desk, {
    addController: {
      value(controller: ReactiveController) {
        added.push(controller);
        desk.addController(controller);
      },
    },
  }) as Desk;
  const screen = make(own, open);
  return {
    screen,
    leave() {
      for (const controller of added) {
        desk.removeController(controller);
        controller.hostDisconnected?.();
      }
    },
  };
}
