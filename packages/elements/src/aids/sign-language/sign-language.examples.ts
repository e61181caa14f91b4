import type {SignLanguageVideo} from '@trust-widgets/contract/trust/sign-language';
import type {Client} from '@trust-widgets/sdk';

import {clientThat} from '../../testing/failing.ts';

/** The demonstration's own video, where component tests and stories find it. */
const FILES = '/examples/trust-site/pages/northbank/videos';

/** A client of a trust that shows a page in sign language: the first of a referral, unless said. */
function clientWith(
  languages: readonly SignLanguageVideo['language'][],
  {file = 'danger-bsl.mp4', page = 'referral.danger'} = {},
): Client {
  const address = (name: string) => `${location.origin}${FILES}/${name}`;
  const videos = languages.map((language) => ({
    language,
    video: address(file),
    captions: address('danger-bsl.vtt'),
  }));
  return clientThat(async (request, letThrough) => {
    const response = await letThrough();
    if (!new URL(request.url).pathname.endsWith('/trusts/northbank')) return response;
    const trust = (await response.json()) as object;
    return Response.json({...trust, signLanguage: {[page]: videos}});
  });
}

/** A page of a widget that is not a form: `directory.services`. */
export function signedAt(page: string): {client: Client} {
  return {client: clientWith(['bsl'], {page})};
}

export const examples = {
  /** The page can be seen in British Sign Language. */
  signed: {client: clientWith(['bsl'])},
  /** In Northern Ireland many sign in Irish Sign Language. */
  inBoth: {client: clientWith(['bsl', 'isl'])},
  /** What the trust calls its video is none. */
  broken: {client: clientWith(['bsl'], {file: 'danger-bsl.vtt'})},
};
