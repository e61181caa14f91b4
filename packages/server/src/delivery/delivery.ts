import {
  type CodedNeed,
  codedNeeds,
  type DateTimeParts,
  isoDateTime,
  londonDay,
} from '@trust-widgets/contract';

import type {LeasedMessage} from '../store/store.ts';

/** What a receiver gets, as JSON. */
export interface Delivery extends Partial<Told> {
  /** The same over all attempts: who has seen it takes nothing twice. */
  readonly deliveryId: string;
  readonly type: LeasedMessage['type'];
  readonly createdAt: string;
  readonly trust: string;
  /** Left out where it is for the trust as a whole. */
  readonly service?: string;
  readonly reference: string;
  /** BCP 47: the language in which the person read the questions. */
  readonly language: string;
}

/** What only tells that something was received. */
interface Told {
  readonly answers: Readonly<Record<string, unknown>>;
  /** What the answers say of needs, in codes. */
  readonly needs: readonly CodedNeed[];
  /** When an interpreter is needed, if that is known, as RFC 3339: `2026-12-01T14:30:00+00:00`. */
  readonly appointment?: string;
}

/** Makes what a receiver gets of a message. */
export function deliveryOf(message: LeasedMessage): Delivery {
  return {
    deliveryId: message.id,
    type: message.type,
    createdAt: message.createdAt,
    trust: message.trust,
    ...(message.service !== undefined && {service: message.service}),
    reference: message.reference,
    language: message.language,
    ...(message.answers && told(message.answers, message.createdAt)),
  };
}

function told(answers: Told['answers'], receivedAt: string): Told {
  const appointment = answers['appointment'] as DateTimeParts | undefined;
  return {
    answers,
    needs: codedNeeds(answers, londonDay(new Date(receivedAt))),
    ...(appointment && {appointment: isoDateTime(appointment)}),
  };
}
