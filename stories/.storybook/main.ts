import type {StorybookConfig} from '@storybook/web-components-vite';
import {pseudoLanguages} from './pseudo-languages.ts';
import {service} from './service.ts';

const VIDEOS = 'examples/trust-site/pages/northbank/videos';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The stories of sign language show the demonstration's own video, and one of Easy Read a trust's own pictures.
  staticDirs: [
    {from: `../../${VIDEOS}`, to: `/${VIDEOS}`},
    {from: '../own-pictures', to: '/own-pictures'},
  ],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), pseudoLanguages(), service()],
  }),
};

export default config;
