import {
  EarlierPassport,
  InterpreterRequestStatus,
  InterpreterRules,
  NewShare,
  Passport,
  PassportEvent,
  PassportHistory,
  PassportVersion,
  PassportVersions,
  Problem,
  Receipt,
  ReferralStatus,
  Service,
  ServicePage,
  ServiceSummary,
  SavedPassport,
  Session,
  Share,
  ShareRequest,
  SharedPassport,
  Shares,
  Trust,
  UrgentNumber,
  WhatHappensNext,
  interpreterRequest,
  jsonSchemaOf,
  passport,
  referral,
} from '@trust-widgets/contract';
import * as z from 'zod/mini';

import {Health} from '../routes/health.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const NAMED = {
  Problem,
  Receipt,
  ReferralStatus,
  InterpreterRequestStatus,
  WhatHappensNext,
  Service,
  ServiceSummary,
  ServicePage,
  Trust,
  UrgentNumber,
  InterpreterRules,
  Session,
  Passport,
  SavedPassport,
  PassportVersion,
  PassportVersions,
  EarlierPassport,
  PassportEvent,
  PassportHistory,
  Share,
  NewShare,
  Shares,
  ShareRequest,
  SharedPassport,
  Health,
};

/** Every schema of the document, drawn from the contract. */
export function schemas(): JsonObject {
  const registry = z.registry<{id: string}>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, {id});
  const {schemas: drawn} = z.toJSONSchema(registry, {
    // What is answered may grow. A client that refuses what it does not know would break by it.
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return {
    ReferralRequest: bodyOf('ReferralAnswers', {
      service: {type: 'string', maxLength: 100, description: 'The id of the service.'},
    }),
    ReferralAnswers: jsonSchemaOf(referral),
    NewInterpreterRequest: bodyOf('InterpreterRequestAnswers'),
    InterpreterRequestAnswers: jsonSchemaOf(interpreterRequest),
    PassportRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['answers'],
      properties: {answers: ref('PassportAnswers')},
    },
    PassportAnswers: jsonSchemaOf(passport),
    ...Object.fromEntries(Object.entries(drawn).map(([id, schema]) => [id, withoutNames(schema)])),
  };
}

/** Describes what is sent: answers, the language in which they were asked for, and what this kind has besides. */
function bodyOf(answers: string, besides: JsonObject = {}): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: [...Object.keys(besides), 'language', 'answers'],
    properties: {
      ...besides,
      language: {
        type: 'string',
        pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$',
        description: 'BCP 47: the language in which the person read the questions.',
      },
      answers: ref(answers),
    },
  };
}

/** Points to a schema of the document. */
export function ref(name: string): JsonObject {
  return {$ref: `#/components/schemas/${name}`};
}

/** In a document, a schema is named by its place. */
function withoutNames(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'),
  );
}
