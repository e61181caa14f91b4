import {expect} from '@open-wc/testing';
import {
  age,
  agreement,
  birthDate,
  choice,
  choices,
  dateTime,
  email,
  type Field,
  language,
  longText,
  nhsNumber,
  phone,
  postcode,
  text,
} from '@trust-widgets/contract';
import {render} from 'lit';

import {formStyles} from '../styles/form.styles.ts';
import {type Accessible, allWithRole} from '../testing/accessibility-tree.ts';
import {drawField} from './field.ts';

const options = [
  {value: 'a', label: 'First'},
  {value: 'b', label: 'Second', hint: '10 days’ notice is usual.'},
];

/** Every kind of question, and what a screen reader finds where it is answered. */
const kinds: [field: Field, role: string, name: string][] = [
  [text({}), 'textbox', 'The question (optional)'],
  [text({required: true}), 'textbox', 'The question'],
  [longText({}), 'textbox', 'The question (optional)'],
  [phone({}), 'textbox', 'The question (optional)'],
  [email({}), 'textbox', 'The question (optional)'],
  [postcode({}), 'textbox', 'The question (optional)'],
  [nhsNumber({}), 'textbox', 'The question (optional)'],
  [age({}), 'textbox', 'The question (optional)'],
  [language({}), 'combobox', 'The question (optional)'],
  [choice(['a', 'b']), 'radiogroup', 'The question (optional)'],
  [choices(['a', 'b']), 'group', 'The question (optional)'],
  [agreement({required: true}), 'checkbox', 'The question'],
  [birthDate({}), 'group', 'The question (optional)'],
  [dateTime({}), 'group', 'The question (optional)'],
];

describe('a question', () => {
  let host: HTMLElement;
  let answered: unknown;

  beforeEach(() => {
    host = document.createElement('div');
    host.attachShadow({mode: 'open'});
    document.body.append(host);
  });
  afterEach(() => host.remove());

  function draw(field: Field, error?: string, part?: string): void {
    const view = {
      name: 'it',
      field,
      label: 'The question',
      isHeading: false,
      hint: 'What helps.',
      error,
      part,
      value: undefined,
      options,
      autocomplete: undefined,
      answer: (value: unknown) => (answered = value),
    };
    render(drawField(view), host.shadowRoot!);
  }

  for (const [field, role, name] of kinds) {
    const says = `${field.kind}${field.required ? ', required' : ''}`;

    it(`is found by a screen reader with its name and its hint: ${says}`, async () => {
      draw(field);
      const node = await find(role, name);
      expect(node?.description).to.equal('What helps.');
      expect(node?.invalid ?? 'false').to.equal('false');
    });

    it(`says what is wrong with its answer where it is answered: ${says}`, async () => {
      draw(field, 'Please change it', field.kind.startsWith('date') ? 'month' : undefined);
      const node = await find(role, name);
      expect(node?.description).to.equal('What helps. Error:\u00a0Please change it');
      const marked = field.kind.startsWith('date') ? await find('textbox', 'Month') : node;
      // A group of boxes can't be invalid in ARIA; its description says what is wrong.
      if (field.kind !== 'choices') expect(marked?.invalid).to.equal('true');
    });
  }

  for (const field of [text({}), longText({}), dateTime({})]) {
    it(`is written from the side of the page’s language, and then of what is typed: ${field.kind}`, () => {
      host.dir = 'rtl';
      host.shadowRoot!.adoptedStyleSheets = [formStyles.styleSheet!];
      draw(field);
      const box = host.shadowRoot!.querySelector<HTMLInputElement>('#it-time, #it')!;
      expect(getComputedStyle(box).direction).to.equal('rtl');
      box.value = 'Siân';
      expect(getComputedStyle(box).direction).to.equal('ltr');
      box.value = 'سارة';
      expect(getComputedStyle(box).direction).to.equal('rtl');
    });
  }

  it('of several choices names each of them', async () => {
    draw(choices(['a', 'b']));
    expect(await find('checkbox', 'First')).to.not.equal(undefined);
    expect(await find('checkbox', 'Second')).to.not.equal(undefined);
  });

  it('of one choice says what else there is to know of each', async () => {
    draw(choice(['a', 'b']));
    expect((await find('radio', 'First'))?.description ?? '').to.equal('');
    expect((await find('radio', 'Second'))?.description).to.equal('10 days’ notice is usual.');
  });

  it('about an appointment has a box for the time, and marks only that when it is at fault', async () => {
    draw(dateTime({}), 'Please change it', 'time');
    expect((await find('textbox', 'Day'))?.invalid ?? 'false').to.equal('false');
    const time = await find('textbox', 'Time');
    expect(time?.invalid).to.equal('true');
    expect(time?.description).to.equal('For example 9:30am or 14:30 Error:\u00a0Please change it');
  });

  it('about an appointment keeps what is in its boxes as it was typed', () => {
    draw(dateTime({}));
    for (const [id, typed] of [
      ['it-day', '5'],
      ['it-time', '2.30 pm'],
    ] as const) {
      const box = host.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
      box.value = typed;
      box.dispatchEvent(new InputEvent('input'));
    }
    expect(answered).to.deep.equal({day: '5', month: '', year: '', time: '2.30 pm'});
  });

  it('about a date marks only the box at fault', async () => {
    draw(birthDate({}), 'Please change it', 'year');
    expect((await find('textbox', 'Day'))?.invalid ?? 'false').to.equal('false');
    expect((await find('textbox', 'Year'))?.invalid).to.equal('true');
    expect((await find('textbox', 'Year'))?.description).to.equal('Error:\u00a0Please change it');
  });
});

async function find(role: string, name: string): Promise<Accessible | undefined> {
  return (await allWithRole(role)).find((one) => one.name === name);
}
