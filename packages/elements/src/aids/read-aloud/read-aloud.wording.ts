import {msg} from '@lit/localize';

/** What is said of having a page read aloud. */
export const wording = {
  start: () => msg('Read this page aloud', {id: 'readAloud.start', desc: 'A button.'}),
  stop: () =>
    msg('Stop reading', {id: 'readAloud.stop', desc: 'A button, while a page is read aloud.'}),
  failed: () =>
    msg('This page could not be read aloud here.', {
      id: 'readAloud.failed',
      desc: 'The phone or computer has no voice that works.',
    }),
};
