import {dateTime} from '@trust-widgets/contract/fields/date-time';
import {dateTimeField} from '@trust-widgets/elements/fields/date-field';
import {problemOf} from '@trust-widgets/elements/form/question';
import {wording} from '@trust-widgets/elements/interpreter-request/interpreter-request.wording';
import '@trust-widgets/elements/interpreter-request/speak-interpreter-request';
import {chooseLanguage} from '@trust-widgets/elements/localisation';
import type {Meta, StoryObj} from '@storybook/web-components-vite';

import {oneQuestion} from './one-question.ts';

interface Args {
  /** The day, the month, the year and the time, as they were typed. */
  readonly typed?: readonly [day: string, month: string, year: string, time: string];
}
type Story = StoryObj<Args>;

const {appointment} = wording.fields;
const field = dateTime({required: true});

/** A day, and the time as people write it. What is wrong is said as the contract finds it. */
const meta: Meta<Args> = {
  title: 'Fields/Date and time',
  loaders: [async ({globals}) => chooseLanguage(String(globals['locale']))],
  render: ({typed: [day, month, year, time] = ['', '', '', '']}) => {
    const value = {day, month, year, time};
    const {fault} = field.read(value);
    return oneQuestion(
      {
        name: 'appointment',
        field,
        label: appointment.label(),
        value,
        error: fault && problemOf(appointment, fault.code, {}, field.kind),
        part: fault?.part,
      },
      dateTimeField,
    );
  },
};
export default meta;

/** Nothing is typed yet. */
export const Empty: Story = {};

export const InTheAfternoon: Story = {args: {typed: ['14', '5', '2999', '2.30 pm']}};
export const OnTheLongClock: Story = {args: {typed: ['14', '5', '2999', '14:30']}};

/** Half past two in Arabic, with its own numerals. */
export const InArabic: Story = {args: {typed: ['١٤', '٥', '٢٩٩٩', '٢:٣٠ م']}};

export const NoTime: Story = {args: {typed: ['14', '5', '2999', '']}};

/** It could be in the night or after noon. */
export const MorningOrAfternoon: Story = {args: {typed: ['14', '5', '2999', '2:30']}};
export const NoNumbers: Story = {args: {typed: ['14', '5', '2999', 'after lunch']}};

/** The hour that is left out when the clocks go forward (B31). */
export const LeftOut: Story = {args: {typed: ['31', '3', '2999', '1:30am']}};
export const NoSuchDay: Story = {args: {typed: ['31', '2', '2999', '9am']}};
export const Passed: Story = {args: {typed: ['14', '5', '2020', '9am']}};
