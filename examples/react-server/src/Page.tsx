import '@trust-widgets/elements/exit-page';
import '@trust-widgets/elements/referral';
import type {TrustEvents} from '@trust-widgets/elements';
import type {} from '@trust-widgets/elements/react';
import {useEffect, useState} from 'react';

/** The whole page. The server draws it, and the browser goes on from there. */
export function Page() {
  const [service, setService] = useState('crisis-team');
  const [reference, setReference] = useState('');

  // On an element that the server drew, React sets no handler (`ontrust-sent`) until something of it changes
  // (facebook/react issue 35446).
  useEffect(() => {
    const hear = (event: TrustEvents['trust-sent']) => setReference(event.reference);
    document.body.addEventListener('trust-sent', hear);
    return () => document.body.removeEventListener('trust-sent', hear);
  }, []);

  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Northbank NHS Foundation Trust</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <trust-exit-page>
          <a href="https://www.bbc.co.uk/weather" rel="noreferrer">
            Exit this page
          </a>
        </trust-exit-page>
        <main>
          <h1>Ask us for help</h1>
          <label>
            Which team?
            <select value={service} onChange={({target}) => setService(target.value)}>
              <option value="">Choose a team</option>
              <option value="crisis-team">Crisis team</option>
              <option value="talking-therapies">Talking therapies</option>
            </select>
          </label>
          {service && (
            <trust-referral
              api="https://referrals.northbank.example.com"
              trust="northbank"
              service={service}
            >
              <p>
                If somebody’s life is in danger, call <strong>999</strong> now.
              </p>
              <p>
                Call the crisis team on <a href="tel:08081570111">0808 157 0111</a>, day and night.
              </p>
              <p>
                If it is hard to speak, text <a href="sms:07700900111">07700 900111</a>.
              </p>
            </trust-referral>
          )}
          {reference && <p role="status">The page knows that {reference} was sent.</p>}
        </main>
      </body>
    </html>
  );
}
