import type {Context} from 'hono';

import type {AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';
import {sessionToken} from './cookies.ts';
import type {Patient, Sessions} from './sessions.ts';

/** Finds who is signed in. */
export async function findPatient(
  context: Context<AppEnv>,
  sessions: Sessions,
): Promise<Patient | undefined> {
  const token = sessionToken(context);
  return token === undefined ? undefined : sessions.find(token);
}

/**
 * Gives who is signed in.
 *
 * @throws {ProblemError} `sign_in_required` when nobody is
 */
export async function patientOf(context: Context<AppEnv>, sessions: Sessions): Promise<Patient> {
  const patient = await findPatient(context, sessions);
  if (!patient) throw new ProblemError('sign_in_required');
  return patient;
}
