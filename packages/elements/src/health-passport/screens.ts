import type {ReactiveController} from 'lit';

import type {Desk, MakeScreen, Screen, ScreenName} from './screen.ts';

/** The screens that are fetched when somebody goes there. */
export type Fetched = Exclude<ScreenName, 'tasks' | 'section'>;

const SCREENS: Readonly<Record<Fetched, () => Promise<{screen: MakeScreen}>>> = {
  view: () => import('./view/screen.ts'),
  emergency: () => import('./emergency/screen.ts'),
  print: () => import('./print/screen.ts'),
  sharing: () => import('./sharing/screen.ts'),
  history: () => import('./history/screen.ts'),
  device: () => import('./device/device.ts'),
};

/** Fetches a screen. */
export async function makerOf(name: Fetched): Promise<MakeScreen> {
  return (await SCREENS[name]()).screen;
}

/** Fetches all screens that a passport on the device has, so that they are there without a connection. */
export async function fetchAhead(): Promise<void> {
  const names: readonly Fetched[] = ['emergency', 'view', 'print', 'device'];
  // One that does not come is asked for again when somebody goes there.
  await Promise.allSettled(names.map(makerOf));
}

/** A screen that stands, and what it has added to the widget. */
export interface Standing {
  readonly screen: Screen;
  /** Takes away what it has added. */
  leave(): void;
}

/** Puts a screen up. Its controllers leave the widget with it. */
export function putUp(make: MakeScreen, desk: Desk): Standing {
  const added: ReactiveController[] = [];
  const own: Desk = Object.create(desk, {
    addController: {
      value(controller: ReactiveController) {
        added.push(controller);
        desk.addController(controller);
      },
    },
  }) as Desk;
  const screen = make(own);
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
