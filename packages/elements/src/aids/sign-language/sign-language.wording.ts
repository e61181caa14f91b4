import {msg} from '@lit/localize';

/** What is said of videos in sign language. */
export const wording = {
  watch: {
    bsl: () =>
      msg('Watch this page in British Sign Language', {
        id: 'signLanguage.watch.bsl',
        desc: 'A button. It shows a video.',
      }),
    isl: () =>
      msg('Watch this page in Irish Sign Language', {
        id: 'signLanguage.watch.isl',
        desc: 'A button. It shows a video.',
      }),
  },
  close: () => msg('Close the video', {id: 'signLanguage.close'}),
  failed: () =>
    msg('The video did not load. The words on this page say the same.', {
      id: 'signLanguage.failed',
    }),
};
