import type {TrustReferral} from '@trust-widgets/elements';
import type {} from '@trust-widgets/elements/react';
import {createClient} from '@trust-widgets/sdk';
import {createRef} from 'react';

const client = createClient({baseUrl: 'https://trust.example.com', trust: 'northbank'});
const element = createRef<TrustReferral>();

export const right = [
  <trust-referral
    key="referral"
    ref={element}
    class="wide"
    lang="cy"
    trust="northbank"
    service="crisis-team"
    ontrust-sent={({reference}) => console.log(reference.toUpperCase())}
    ontrust-failedCapture={({reason}) => console.log(reason === 'offline')}
  />,
  <trust-service-directory key="directory" client={client} refer-url="/refer/{service}/" />,
  <trust-exit-page key="exit" no-keyboard />,
  <trust-exit-page key="property" noKeyboard={true} href="https://example.com" />,
];

export const wrong = [
  // @ts-expect-error -- an id is text
  <trust-referral key="number" service={3} />,
  // @ts-expect-error -- a slip of the pen
  <trust-referral key="slip" servise="crisis-team" />,
  // @ts-expect-error -- React would listen for `Sent`
  <trust-referral key="camel" onTrustSent={() => undefined} />,
  // @ts-expect-error -- there is no such element
  <trust-referal key="tag" />,
  // @ts-expect-error -- an event never carries an answer
  <trust-referral key="answers" ontrust-sent={({answers}) => console.log(answers)} />,
];
