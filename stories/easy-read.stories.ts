import '@trust-widgets/elements/health-passport/define';
import '@trust-widgets/elements/interpreter-request/define';
import '@trust-widgets/elements/referral/define';
import {clientWithEasyRead} from '@trust-widgets/elements/aids/easy-read/easy-read.examples';
import {EASY_READ} from '@trust-widgets/elements/aids/easy-read/easy-read';
import {draw} from '@trust-widgets/elements/aids/easy-read/picture';
import {pictureStyles} from '@trust-widgets/elements/aids/easy-read/picture.styles';
import {pictures} from '@trust-widgets/elements/aids/easy-read/pictures';
import {until} from '@trust-widgets/elements/form/form.page';
import {
  PassportPage,
  prepare,
  somebody,
} from '@trust-widgets/elements/health-passport/trust-health-passport.page';
import {
  InterpreterRequestPage,
  kinds,
} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request.page';
import {oneself, ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import {tokens} from '@trust-widgets/elements/styles/tokens';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {css, html, render, type TemplateResult} from 'lit';

interface Args {
  /** Where the trust has pictures of its own, if it has. */
  readonly pictures?: string;
}
type Story = StoryObj<Args>;

/** Short sentences, larger text, and a picture beside each question. */
const meta: Meta<Args> = {
  title: 'Widgets/Easy Read',
  tags: ['in-one-language'],
  render: (args) =>
    html`<trust-referral
      lang=${EASY_READ}
      trust="northbank"
      service="crisis-team"
      api=${location.origin}
      .client=${clientWithEasyRead(args.pictures)}
    ></trust-referral>`,
};
export default meta;

/** Finds the widget of a story once its pictures are there. */
async function pictured<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`The story has no ${tag}`);
  await until(() => element.shadowRoot?.querySelector('.picture') != null);
  return element;
}

/** What a person sees first. */
export const Start: Story = {
  play: async ({canvasElement}) => {
    await pictured(canvasElement, 'trust-referral');
  },
};

/** A trust shows its own set instead of ours: here the same picture for everything. */
export const TheTrustsOwnPictures: Story = {
  ...Start,
  args: {pictures: `${location.origin}/own-pictures/picture.svg?{name}`},
};

/** The longest page of the referral, with every need. */
export const Referral: Story = {
  play: async ({canvasElement}) => {
    const page = await ReferralPage.at(await pictured(canvasElement, 'trust-referral'));
    await page.fill(oneself.slice(0, 7));
    await page.answer({needs: ['interpreter', 'format', 'communication', 'assistance-animal']});
  },
};

/** All answers, page by page. */
export const CheckAnswers: Story = {
  play: async ({canvasElement}) =>
    (await ReferralPage.at(await pictured(canvasElement, 'trust-referral'))).fill(oneself),
};

/** About the language, with everything that is asked of somebody who meets the interpreter. */
export const InterpreterRequest: Story = {
  render: () =>
    html`<trust-interpreter-request
      lang=${EASY_READ}
      trust="northbank"
      api=${location.origin}
      .client=${clientWithEasyRead()}
    ></trust-interpreter-request>`,
  play: async ({canvasElement}) => {
    const element = await pictured(canvasElement, 'trust-interpreter-request');
    const page = await InterpreterRequestPage.at(element);
    await page.fill(kinds['face-to-face'].slice(0, 2));
    await page.answer({sameInterpreter: 'yes'});
  },
};

/** A section of the passport. */
export const HealthPassport: Story = {
  beforeEach: () => prepare({subject: somebody(), answers: {}}),
  render: () =>
    html`<trust-health-passport
      lang=${EASY_READ}
      trust="northbank"
      api=${location.origin}
      .client=${clientWithEasyRead()}
    ></trust-health-passport>`,
  play: async ({canvasElement}) => {
    const page = await PassportPage.at(await pictured(canvasElement, 'trust-health-passport'));
    await until(() => page.sections.length > 0);
    await page.writeIn('contact');
  },
};

/** Every picture by its name, which is also that of the file in a trust’s own set. */
export const AllPictures: Story = {render: () => gallery()};

function gallery(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [tokens, pictureStyles, galleryStyles].flatMap(
    ({styleSheet}) => styleSheet ?? [],
  );
  render(
    html`<ul lang="en" dir="ltr">
      ${Object.entries(pictures).map(
        ([name, picture]): TemplateResult =>
          html`<li>${draw(picture)} <b>${name}</b><br />${picture.description}</li>`,
      )}
    </ul>`,
    root,
  );
  return host;
}

const galleryStyles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 1.5em;
    list-style: none;
    padding: 0;
    color: var(--_text);
    font-family: sans-serif;
  }
  .picture {
    display: block;
    inline-size: 96px;
    block-size: 96px;
  }
`;
