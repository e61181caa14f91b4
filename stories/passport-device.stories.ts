import {fileOf} from '@trust-widgets/elements/health-passport/device/file';
import {
  type DeviceDesk,
  DevicePage,
} from '@trust-widgets/elements/health-passport/device/device.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

/** What is asked of a story: where the passport is kept. */
interface Args {
  readonly place: 'device' | 'service';
}
type Story = StoryObj<Args>;

/** The part of the passport that is about this device: what is kept here, its lock, its file, and the end of it. */
const meta: Meta<Args> = {
  title: 'Widgets/Health passport/This device',
  args: {place: 'device'},
  render: ({place}) => html`<device-desk .place=${place}></device-desk>`,
  // Stories share one storage, as all pages of a site do.
  beforeEach: () => localStorage.removeItem('trust-widgets-passport'),
};
export default meta;

const sam = {
  preferredName: 'Sam',
  interests: 'Birds, and old films.',
  whatHelps: 'A short walk. Being asked, and not told.',
};

async function screen(canvas: HTMLElement): Promise<DevicePage> {
  const desk = canvas.querySelector<DeviceDesk>('device-desk');
  if (!desk) throw new Error('The story has no desk');
  return DevicePage.at(desk, sam);
}

/** A passport is kept here, and is not locked. */
export const KeptHere: Story = {
  play: async ({canvasElement}) => {
    await screen(canvasElement);
  },
};

/** Somebody chose a passphrase that is too short. Before it, they have read what it means to forget it. */
export const Locking: Story = {
  play: async ({canvasElement}) => (await screen(canvasElement)).lockWithNothing(),
};

/** A file says other things. Only what takes nothing away is ticked. */
export const LoadingAFile: Story = {
  play: async ({canvasElement}) => {
    const page = await screen(canvasElement);
    await page.choose(await fileOf({preferredName: 'Sammy', wishes: 'At home, if it can be.'}));
  },
};

/** A file is locked with a passphrase. */
export const LoadingALockedFile: Story = {
  play: async ({canvasElement}) => {
    const page = await screen(canvasElement);
    await page.choose(await fileOf({preferredName: 'Sammy'}, 'kettle river ninety moss'));
  },
};

/** What was chosen is not the file of a passport. */
export const NotAPassport: Story = {
  play: async ({canvasElement}) => (await screen(canvasElement)).choose('{}'),
};

/** One question, and then it is gone. */
export const Deleting: Story = {
  play: async ({canvasElement}) => (await screen(canvasElement)).askToDelete(),
};

/** The passport is kept online: this screen is only about its file. */
export const KeptOnline: Story = {
  args: {place: 'service'},
  play: async ({canvasElement}) => {
    await screen(canvasElement);
  },
};
