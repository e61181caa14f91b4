import {ProblemError} from '../problem.ts';
import {MAX_BODY_BYTES, readBytes} from './json.ts';

/**
 * Reads what a plain form was sent with: of bounded size, and of no other kind.
 *
 * @throws {ProblemError} `unsupported_media_type`, `too_large` or `malformed_request`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type) || encoding !== 'identity')
    throw new ProblemError('unsupported_media_type');
  const bytes = await readBytes(request, MAX_BODY_BYTES).catch((error: unknown) => {
    // The sender went away. Nobody reads the answer.
    throw error instanceof ProblemError ? error : new ProblemError('malformed_request');
  });
  return new URLSearchParams(new TextDecoder().decode(bytes));
}
