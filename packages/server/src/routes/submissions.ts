import {type Context, Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {readJson} from '../guards/json.ts';
import {ProblemError} from '../problem.ts';
import type {Kind, SubmissionBody} from '../submissions/kind.ts';
import {Submissions, type SubmissionsDeps} from '../submissions/submissions.ts';

/** Sending something of one kind, asking how far it has come, and taking it back. */
export function submissionRoutes<Body extends SubmissionBody>(
  kind: Kind<Body>,
  {trusts, ...deps}: Pick<AppDeps, 'trusts'> & SubmissionsDeps,
): Hono<AppEnv> {
  const submissions = new Submissions(kind, deps);
  const configOf = (context: Context<AppEnv>) => {
    const trust = trusts.get(context.req.param('trust') ?? '');
    if (!trust) throw new ProblemError('not_found');
    return trust.config;
  };

  return new Hono<AppEnv>()
    .basePath(`/trusts/:trust/${kind.path}`)
    .post('/', async (context) => {
      const config = configOf(context);
      const key = idempotencyKey(context.req.header('idempotency-key'));
      const body = await readJson(context.req.raw);
      const requestId = context.get('requestId');
      const {receipt, repeated} = await submissions.create(config, {body, key, requestId});
      context.header('Cache-Control', 'no-store');
      if (repeated) context.header('Idempotency-Replayed', 'true');
      return context.json(receipt, 201);
    })
    .get('/:reference', async (context) => {
      const status = await submissions.status(configOf(context), proof(context));
      context.header('Cache-Control', 'no-store');
      return context.json(status);
    })
    .post(`/:reference/${kind.takeBack}`, async (context) => {
      const config = configOf(context);
      const given = proof(context);
      await refuseContents(context.req.raw);
      const status = await submissions.takeBack(config, given, context.get('requestId'));
      context.header('Cache-Control', 'no-store');
      return context.json(status);
    });
}

/** A key of 1 to 255 visible ASCII characters. */
function idempotencyKey(header: string | undefined): string {
  if (header === undefined || !/^[\x21-\x7e]{1,255}$/.test(header))
    throw new ProblemError('invalid_idempotency_key');
  return header;
}

/** Reads who asks from the header: in a URL the token would end up in histories and logs. */
function proof(context: Context<AppEnv>) {
  const [, statusToken] =
    /^Bearer ([\x21-\x7e]{1,512})$/i.exec(context.req.header('authorization') ?? '') ?? [];
  if (statusToken === undefined)
    throw new ProblemError('sign_in_required', {headers: {'WWW-Authenticate': 'Bearer'}});
  return {reference: context.req.param('reference') ?? '', statusToken};
}

/** Taking back says nothing but that. No body or an empty object are the same. */
async function refuseContents(request: Request): Promise<void> {
  if (!request.headers.has('content-type') && isEmpty(request)) return;
  const body = await readJson(request);
  const isEmptyObject =
    typeof body === 'object' &&
    body !== null &&
    !Array.isArray(body) &&
    Object.keys(body).length === 0;
  if (!isEmptyObject) throw new ProblemError('malformed_request');
}

function isEmpty({headers}: Request): boolean {
  return (headers.get('content-length') ?? '0') === '0' && !headers.has('transfer-encoding');
}
