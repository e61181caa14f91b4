import type {Visitor} from './visitor.ts';

/** Refers oneself with as few answers as the form takes, by keyboard, and gives the reference. */
export async function referOneself(visitor: Visitor): Promise<string> {
  await fillInForOneself(visitor);
  return visitor.send();
}

/** Answers all that the form asks of somebody who refers themselves, up to the page with all answers. */
export async function fillInForOneself(visitor: Visitor): Promise<void> {
  await visitor.choose('#danger', 1);
  await visitor.next();
  await visitor.choose('#referrer');
  await visitor.next();
  await visitor.write('#name', 'Canary Siân O’Neill');
  await visitor.next();
  await visitor.choose('#urgentContact');
  await visitor.write('#phone', '07700 900123');
  await visitor.next();
  await visitor.choose('#whereabouts');
  await visitor.next();
  await visitor.write('#whatIsHappening', 'Canary: I have not slept for four days.');
  await visitor.next();
  await visitor.next();
  await visitor.next();
  await visitor.choose('#consent');
  await visitor.next();
}
