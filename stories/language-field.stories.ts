import {language} from '@trust-widgets/contract';
import {comboboxField} from '@trust-widgets/elements/fields/language/combobox-field';
import {selectField} from '@trust-widgets/elements/fields/choice-field';
import {languageOptions} from '@trust-widgets/elements/fields/language-names';
import {chooseLanguage} from '@trust-widgets/elements/localisation';
import type {Meta, StoryObj} from '@storybook/web-components-vite';

import {oneQuestion} from './one-question.ts';

interface Args {
  /** What is typed into the box, if anything. */
  readonly typed?: string;
  /** Keys that are pressed after it. */
  readonly keys?: readonly string[];
  readonly value?: string;
  readonly error?: string;
  /** The languages that people ask a trust for most. */
  readonly first?: readonly string[];
  readonly isLeft?: boolean;
  /** As on a device for fingers alone. */
  readonly isList?: boolean;
}
type Story = StoryObj<Args>;

/** One of fifty languages: found by typing, or in the browser's own list. */
const meta: Meta<Args> = {
  title: 'Fields/Language',
  loaders: [async ({globals}) => chooseLanguage(String(globals['locale']))],
  render: (args) => question(args),
  play: ({canvasElement, args}) => {
    const box = canvasElement.querySelector('div')?.shadowRoot?.querySelector('input');
    if (!box) return;
    if (args.typed !== undefined) {
      box.value = args.typed;
      box.dispatchEvent(new InputEvent('input'));
    }
    for (const key of args.keys ?? []) box.dispatchEvent(new KeyboardEvent('keydown', {key}));
    if (args.isLeft) box.dispatchEvent(new FocusEvent('blur'));
  },
};
export default meta;

/** Nothing is chosen yet. */
export const Closed: Story = {};

/** All of them, those that are asked for most here first. */
export const Open: Story = {args: {first: ['so', 'ti', 'ckb'], keys: ['ArrowDown']}};

/** Found by the beginning of a name, with one of them at hand. */
export const Found: Story = {args: {typed: 'kur', keys: ['ArrowDown']}};

/** Found with a slip in it. */
export const WithASlip: Story = {args: {typed: 'poslki'}};

/** A sign language is a language like any other. */
export const SignLanguages: Story = {args: {typed: 'sign', keys: ['ArrowDown', 'ArrowDown']}};

export const Chosen: Story = {args: {value: 'ckb'}};

/** Nothing is called that. Another language can be chosen all the same. */
export const NothingFound: Story = {args: {typed: 'Zaghawa'}};

/** The box was left with it: nothing is chosen, and the text stays. */
export const NoLanguage: Story = {args: {typed: 'Zaghawa', isLeft: true}};

export const Wrong: Story = {args: {error: 'Choose a language'}};

/** On a device for fingers alone. */
export const List: Story = {args: {isList: true, value: 'ti'}};

function question({value, error, first, isList = false}: Args): HTMLElement {
  return oneQuestion(
    {
      name: 'language',
      field: language({}),
      label: 'Which language?',
      hint: 'It can be a sign language.',
      error,
      value,
      options: languageOptions(first),
    },
    isList ? selectField : comboboxField,
  );
}
