import {msg} from '@lit/localize';

/** What every widget can say. */
export const wording = {
  mistake: {
    trust: () =>
      msg('For the editor of this page: “trust” must be the id of your trust.', {
        id: 'widget.mistake.trust',
      }),
    api: () =>
      msg('For the editor of this page: “api” must be a web address that starts with https.', {
        id: 'widget.mistake.api',
      }),
    service: () =>
      msg('For the editor of this page: “service” must be the id of one of your services.', {
        id: 'widget.mistake.service',
      }),
  },
};
