import {readFileSync} from 'node:fs';

import {readClientKey} from './client-key.ts';
import {SIGN_IN_ALGORITHMS, type SignInSettings} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What goes with `SIGN_IN_ISSUER`, and is worth nothing without it. */
const OTHERS = ['SIGN_IN_CLIENT_ID', 'SIGN_IN_KEY', 'SIGN_IN_ALGORITHM', 'SIGN_IN_VECTORS'];

/** Reads how patients sign in, if they can. What is wrong is added to `problems`, in plain words. */
export function readSignIn(env: Environment, problems: string[]): SignInSettings | undefined {
  const issuer = env['SIGN_IN_ISSUER'];
  if (!issuer) {
    const given = OTHERS.filter((name) => env[name]);
    if (given.length > 0)
      problems.push(`SIGN_IN_ISSUER must be set when ${given.join(' and ')} is.`);
    return undefined;
  }
  const issuerUrl = urlOf(issuer);
  if (!issuerUrl || !isSafe(issuerUrl) || issuerUrl.search !== '' || issuerUrl.hash !== '')
    problems.push(
      'SIGN_IN_ISSUER must be the https address that the issuer is named by. Only on this machine itself may it be http.',
    );

  const clientId = env['SIGN_IN_CLIENT_ID'] ?? '';
  if (clientId === '') problems.push('SIGN_IN_CLIENT_ID must be set when SIGN_IN_ISSUER is.');

  const publicUrl = env['PUBLIC_URL'] ?? '';
  const reached = urlOf(publicUrl);
  if (!reached || !isSafe(reached) || reached.origin !== publicUrl)
    problems.push(
      'PUBLIC_URL must be the https address under which people reach this service, without a path and without a slash at the end, when SIGN_IN_ISSUER is set.',
    );

  const algorithm = SIGN_IN_ALGORITHMS.find((one) => one === (env['SIGN_IN_ALGORITHM'] || 'RS512'));
  if (!algorithm)
    problems.push(`SIGN_IN_ALGORITHM must be one of ${SIGN_IN_ALGORITHMS.join(', ')}.`);

  const vectorsOfTrust = (env['SIGN_IN_VECTORS'] ?? '').split(',').filter(Boolean);
  if (vectorsOfTrust.some((vector) => !/^[A-Z][a-z0-9](\.[A-Z][a-z0-9])*$/.test(vector)))
    problems.push(
      'SIGN_IN_VECTORS must be vectors of trust with commas between them, such as P9.Cp.Cd,P9.Cp.Ck,P9.Cm.',
    );

  const privateKey = readKey(env['SIGN_IN_KEY'] ?? '');
  try {
    if (privateKey === undefined) throw new Error('names a file that can’t be read');
    readClientKey(privateKey, algorithm ?? 'RS512');
  } catch (error) {
    problems.push(
      `SIGN_IN_KEY ${(error as Error).message}. It is the key itself or the path of its file.`,
    );
  }
  return {
    issuer,
    clientId,
    privateKey: privateKey ?? '',
    algorithm: algorithm ?? 'RS512',
    vectorsOfTrust,
    publicUrl,
  };
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whoever listens in between can read http, and so sign in as anybody. */
function isSafe({protocol, hostname}: URL): boolean {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** Gives the key, or nothing when it names a file that can't be read. An environment often has no line ends. */
function readKey(given: string): string | undefined {
  if (given === '' || given.includes('-----BEGIN')) return given.replaceAll('\\n', '\n');
  try {
    return readFileSync(given, 'utf8');
  } catch {
    return undefined;
  }
}
