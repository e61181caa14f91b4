import type {Patient} from './patients.ts';

/** All that its pages need: nothing runs on them, and nothing comes from elsewhere. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  // No form-action: browsers hold the whole way back to the service to it.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Draws the page on which somebody says who they are. */
export function chooserPage(action: string, patients: readonly Patient[]): string {
  return page(
    'Choose an invented patient',
    `<p>Choose whom to sign in as. Nobody here is real, and no password is asked for.</p>
    <form method="post" action="${text(action)}">
      <ul>
        ${patients
          .map(
            ({id, name, language, about}) => `<li>
          <button name="patient" value="${text(id)}" aria-describedby="about-${text(id)}">
            <bdi lang="${text(language)}">${text(name)}</bdi>
          </button>
          <p id="about-${text(id)}">${text(about)}</p>
        </li>`,
          )
          .join('')}
      </ul>
      <p><button name="patient" value="" class="quiet">Go back without signing in</button></p>
    </form>`,
  );
}

/** Draws the page that says who there is. */
export function patientsPage(patients: readonly Patient[]): string {
  return page(
    'Invented patients',
    `<p>These can sign in. Choose “Sign in” on a trust’s site or on its passport page to do so.</p>
    <ul>
      ${patients
        .map(
          ({name, language, nhsNumber, about}) => `<li>
        <strong><bdi lang="${text(language)}">${text(name)}</bdi></strong>
        <p>NHS number ${text(nhsNumber)}. ${text(about)}</p>
      </li>`,
        )
        .join('')}
    </ul>`,
  );
}

/** Draws the page of somebody who came by a link that is old or wrong. */
export function errorPage(): string {
  return page(
    'This page has ended',
    '<p>Go back to the trust’s site, and choose “Sign in” again.</p>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title} (demonstration)</title>
    <link rel="stylesheet" href="/issuer.css">
  </head>
  <body>
    <p class="demonstration"><strong>Demonstration.</strong> This stands for NHS login. It is not NHS login.</p>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '"': '&quot;'};

function text(plain: string): string {
  return plain.replace(/[&<"]/g, (character) => ENTITIES[character]!);
}
