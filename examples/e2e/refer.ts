import type {Visitor} from './visitor.ts';

/** What somebody who refers themselves writes. A test finds out whether any of it is where it must not be. */
export const NAME = 'Canary Siân O’Neill';
export const WORDS = 'Canary: I have not slept for four days.';

/** Refers oneself with as few answers as the form takes, by keyboard, and gives the reference. */
export async function referOneself(visitor: Visitor): Promise<string> {
  await fillInForOneself(visitor);
  return visitor.send();
}

/** Answers all that the form asks of somebody who refers themselves, up to the page with all answers. */
export async function fillInForOneself(visitor: Visitor): Promise<void> {
  await toName(visitor);
  await visitor.write(`${visitor.form} #name`, NAME);
  await visitor.next();
  await fromContact(visitor);
}

/** Goes on to the page that asks for a name. */
export async function toName(visitor: Visitor): Promise<void> {
  const {form} = visitor;
  await visitor.choose(`${form} #danger`, 1);
  await visitor.next();
  await visitor.choose(`${form} #referrer`);
  await visitor.next();
}

/** Goes on from the page that asks how to reach somebody to the last check. */
export async function fromContact(visitor: Visitor): Promise<void> {
  const {form} = visitor;
  await visitor.choose(`${form} #urgentContact`);
  await visitor.write(`${form} #phone`, '07700 900123');
  await visitor.next();
  await visitor.choose(`${form} #whereabouts`);
  await visitor.next();
  await visitor.write(`${form} #whatIsHappening`, WORDS);
  await visitor.next();
  await visitor.next();
  await visitor.next();
  await visitor.choose(`${form} #consent`);
  await visitor.next();
}
