import type {SignLanguageVideo} from '@trust-widgets/contract/trust/sign-language';
import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../../testing/failing.ts';

/** The demonstration's own video, where component tests and stories find it. */
const FILES = '/examples/trust-site/pages/northbank/videos';

/** A client of a trust that shows the first page of a referral in sign language. */
function clientWith(languages: readonly SignLanguageVideo['language'][], file: string): Client {
  const address = (end: string) => `${location.origin}${FILES}/${file}.${end}`;
  const videos = languages.map((language) => ({
    language,
    video: address('mp4'),
    captions: address('vtt'),
  }));
  return clientThat(async (request, letThrough) => {
    const response = await letThrough();
    if (!new URL(request.url).pathname.endsWith('/trusts/northbank')) return response;
    const trust = (await response.json()) as object;
    return Response.json({...trust, signLanguage: {'referral.danger': videos}});
  });
}

export const examples = {
  /** The page can be seen in British Sign Language. */
  signed: {client: clientWith(['bsl'], 'danger-bsl')},
  /** In Northern Ireland many sign in Irish Sign Language. */
  inBoth: {client: clientWith(['bsl', 'isl'], 'danger-bsl')},
  /** The trust has moved the file. */
  moved: {client: clientWith(['bsl'], 'no-such-file')},
};
