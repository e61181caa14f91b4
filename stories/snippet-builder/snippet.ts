import {
  importMap,
  type Manifest,
  newest,
  pinned,
  pinnedWithAll,
  policy,
} from '../../tools/snippets.mjs';
import {cssOf, type Palette} from './colours.ts';

/** The widgets that stand on a page by themselves, by their tags. */
export const WIDGETS = {
  'trust-referral': {label: 'Referral', asksService: true, page: 'referral/'},
  'trust-interpreter-request': {label: 'Request for an interpreter', page: 'interpreter'},
  'trust-service-directory': {label: 'Directory of services'},
  'trust-service': {label: 'One service', asksService: true},
  'trust-health-passport': {label: 'e-Health Passport'},
  'trust-urgent-help': {label: 'Urgent numbers'},
} as const satisfies Record<string, {label: string; asksService?: true; page?: string}>;

export type Tag = keyof typeof WIDGETS;

/** Which version a page takes: each new one, one and no other, or one with every file of it known. */
export type Version = 'newest' | 'pinned' | 'all';

/** All that an editor chooses. */
export interface Choices {
  readonly tag: Tag;
  readonly api: string;
  readonly trust: string;
  readonly service: string;
  readonly language: string;
  readonly phone: string;
  readonly text: string;
  readonly version: Version;
  readonly palette: Palette;
}

/** A part of what an editor copies. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/** What is wrong with a choice, by its name, in words for an editor. */
export function slipsIn({api, trust, service, tag}: Choices): Record<string, string> {
  const id = /^[a-z0-9-]{1,63}$/;
  const isOrigin = URL.canParse(api) && /^https?:$/.test(new URL(api).protocol);
  return {
    ...(!(isOrigin && new URL(api).origin === api) && {
      api: 'Write the address as far as the name of the server: https://referrals.trust.example',
    }),
    ...(!id.test(trust) && {trust: 'Use small letters, digits and hyphens: northbank'}),
    ...(asksService(tag) &&
      !id.test(service) && {service: 'Use small letters, digits and hyphens: crisis-team'}),
  };
}

/** Whether a widget is about one service. */
export const asksService = (tag: Tag) => 'asksService' in WIDGETS[tag];

/** All that goes into the site, in the order in which it is pasted. */
export async function piecesOf(choices: Choices, manifest?: Manifest): Promise<Piece[]> {
  const css = cssOf(choices.palette);
  const page = pageOf(choices);
  return [
    {id: 'script', title: 'Once on the page, in its head', code: scriptOf(choices, manifest)},
    {id: 'element', title: 'Where the widget is to be', code: elementOf(choices)},
    {id: 'exit', title: 'At the very top of the page', code: EXIT},
    ...(css ? [{id: 'css', title: 'In the style sheet of the site', code: css}] : []),
    {
      id: 'policy',
      title: 'In the Content-Security-Policy, if the site has one',
      code: await policyOf(choices, manifest),
    },
    ...(page
      ? [{id: 'page', title: 'Instead of all this, where no script is allowed', code: page}]
      : []),
  ];
}

const EXIT = `<trust-exit-page>
  <a href="https://www.bbc.co.uk/weather" rel="noreferrer">Exit this page</a>
</trust-exit-page>`;

function scriptOf(
  {api: service, tag, version, language}: Choices,
  manifest: Manifest | undefined,
): string {
  if (version === 'newest' || !manifest) return newest({service});
  return version === 'pinned'
    ? pinned({service, manifest})
    : pinnedWithAll({service, tag, manifest, languages: [language]});
}

function policyOf(
  {api: service, version, language}: Choices,
  manifest?: Manifest,
): Promise<string> {
  return version === 'all' && manifest
    ? policy({service, inline: importMap({service, manifest, languages: [language]})})
    : policy({service});
}

/** The element with its numbers inside. */
export function elementOf({tag, trust, service, language, phone, text}: Choices): string {
  const attributes = [
    `trust="${trust}"`,
    ...(asksService(tag) ? [`service="${service}"`] : []),
    ...(language ? [`lang="${language}"`] : []),
  ];
  const lines = [
    'If somebody’s life is in danger, call <strong>999</strong> now.',
    ...(phone ? [`Call us on <a href="tel:${digits(phone)}">${escape(phone)}</a>.`] : []),
    ...(text
      ? [`If it is hard to speak, text <a href="sms:${digits(text)}">${escape(text)}</a>.`]
      : []),
  ];
  return `<${[tag, ...attributes].join(' ')}>
${lines.map((line) => `  <p>${line}</p>\n`).join('')}</${tag}>`;
}

/** A link to the form on a page of its own, and the same in a frame. */
function pageOf({tag, api, trust, service, language}: Choices): string | undefined {
  const widget = WIDGETS[tag];
  if (!('page' in widget)) return undefined;
  const own = asksService(tag) ? service : '';
  const address = `${api}/${trust}/${widget.page}${own}${language ? `?lang=${language}` : ''}`;
  return `<a href="${address}">Fill in the form</a>

<iframe src="${address}" title="${widget.label}" width="100%" height="900"></iframe>`;
}

const digits = (number: string) => number.replace(/[^\d+]/g, '');

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0).toString()};`);
