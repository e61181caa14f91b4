import {FormPage, type Typed, until} from '../form/form.page.ts';
import {wording} from '../form/form.wording.ts';
import './define.ts';
import {progress} from './progress.wording.ts';
import type {Example} from './trust-interpreter-request.examples.ts';
import type {TrustInterpreterRequest} from './trust-interpreter-request.ts';

/** The year that a test's appointments are in: the next one, so that they are always to come. */
export const nextYear = String(new Date().getFullYear() + 1);

/** How to reach whoever asks, about whom it is, and the rest that need not be answered. */
const aboutMyself: readonly Typed[] = [
  {name: 'Narin Aziz'},
  {urgentContact: 'email', email: 'narin@example.com'},
  {},
  {consent: 'yes'},
];

/** An appointment with its time: the part of a page that every kind with an interpreter asks. */
const anAppointment: Typed = {
  whenNeeded: 'appointment',
  appointment: ['14', '5', nextYear, '2:30pm'],
};

/** Answers that are enough to ask for an interpreter who speaks, for oneself. */
function spoken(mode: string): readonly Typed[] {
  return [
    {mode},
    {asker: 'self', forWhom: 'person'},
    {language: 'ckb'},
    anAppointment,
    ...aboutMyself,
  ];
}

/** Answers that are enough for a Deaf person: no telephone, and as soon as it can be. */
function signed(mode: string): readonly Typed[] {
  return [
    {mode},
    {asker: 'self', forWhom: 'person'},
    {signedHow: 'either'},
    {whenNeeded: 'soon'},
    ...aboutMyself,
  ];
}

/** Answers that are enough for each kind. */
export const kinds = {
  telephone: spoken('telephone'),
  video: spoken('video'),
  'face-to-face': spoken('face-to-face'),
  'written-translation': [
    {mode: 'written-translation'},
    {asker: 'self', forWhom: 'person'},
    {language: 'pl'},
    {documentTitle: 'My care plan', documentFormat: 'pdf'},
    ...aboutMyself,
  ],
  bsl: signed('bsl'),
  isl: signed('isl'),
} satisfies Record<string, readonly Typed[]>;

/** A carer asks for a person and for themselves, and says who should not interpret. */
export const aCarer: readonly Typed[] = [
  {mode: 'face-to-face'},
  {asker: 'carer', forWhom: 'both'},
  {helperName: 'Shilan Aziz', relationship: 'Daughter'},
  {
    language: 'ckb',
    dialect: 'From Sulaymaniyah',
    interpreterGender: 'female',
    avoid: 'Nobody from our street',
    sameInterpreter: 'yes',
  },
  {...anAppointment, duration: '60', where: 'Clinic 4', withWhom: 'Dr Example'},
  {name: 'Narin Aziz', nhsNumber: '999 000 0018'},
  {urgentContact: 'email', email: 'shilan@example.com'},
  {needs: ['adjustment']},
  {carerNeeds: ['format']},
  {notes: 'We come by bus.', consent: 'yes'},
];

/** The interpreter request as a person meets it on a trust's page. */
export class InterpreterRequestPage extends FormPage {
  static async open({trust = 'northbank', client}: Example = {}): Promise<InterpreterRequestPage> {
    const element = document.createElement('trust-interpreter-request');
    Object.assign(element, {trust, ...(client && {client})});
    element.innerHTML = '<p class="number">01632 960 111</p>';
    document.body.append(element);
    return InterpreterRequestPage.at(element);
  }

  /** Takes a request that stands on a page already, once it can be used. */
  static async at(element: TrustInterpreterRequest): Promise<InterpreterRequestPage> {
    await until(() => element.shadowRoot?.querySelector('.widget') != null);
    return new InterpreterRequestPage(element);
  }

  /** Cancels what has arrived, and waits until the person is told so. */
  async cancel(): Promise<void> {
    await this.pressOnceThere(wording.followUp());
    await this.pressOnceThere(progress.takeBack());
    await this.pressOnceThere(progress.confirm.yes());
    await until(() => this.text.includes(progress.takenBack()));
  }

  /** The choices that are shown, as they are read. */
  get choices(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('.option label') ?? [])].map((label) =>
      label.textContent.trim(),
    );
  }

  /** What is said under the choices. */
  get hints(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('.option .hint') ?? [])].map((hint) =>
      hint.textContent.replace(/[\u2068\u2069]/g, ''),
    );
  }

  /** What is said of the answers while they are given. */
  get notices(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('form [role=status]') ?? [])]
      .map((notice) => notice.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  }

  private async pressOnceThere(words: string): Promise<void> {
    const isThere = () =>
      [...(this.element.shadowRoot?.querySelectorAll('button') ?? [])].some(
        (button) => button.textContent.trim() === words,
      );
    await until(isThere);
    await this.pressNamed(words);
  }
}
