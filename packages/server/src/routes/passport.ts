import {passport} from '@trust-widgets/contract';
import {type Context, Hono, type MiddlewareHandler} from 'hono';
import {accepts} from 'hono/accepts';

import type {AppDeps, AppEnv} from '../app.ts';
import {readJson} from '../guards/json.ts';
import {mostBytes} from '../passports/body-limit.ts';
import {fhirDocument} from '../passports/fhir/document.ts';
import {historyOf} from '../passports/history.ts';
import {Passports} from '../passports/passports.ts';
import {Shares} from '../passports/shares.ts';
import {ProblemError} from '../problem.ts';
import {patientOf} from '../sign-in/patient-of.ts';
import type {Sessions} from '../sign-in/sessions.ts';
import {PassportStore} from '../store/passport-store.ts';

const JSON_TYPE = 'application/json';
const FHIR_TYPE = 'application/fhir+json';

/** The most bytes that a passport may have when it is sent. */
export const MAX_PASSPORT_BYTES = mostBytes(passport);

/** A patient's own passport, who may read it, and what was done with it; and the passport as somebody reads it with whom it was shared. */
export function passportRoutes({sessions, ...deps}: AppDeps & {sessions: Sessions}): Hono<AppEnv> {
  const store = new PassportStore(deps.store);
  const passports = new Passports({...deps, store});
  const shares = new Shares({...deps, store});
  const patient = (context: Context<AppEnv>) => patientOf(context, sessions);
  const change = (context: Context<AppEnv>) => ({
    ifMatch: context.req.header('if-match'),
    requestId: context.get('requestId'),
  });

  return new Hono<AppEnv>()
    .use('/passport/*', forOneAlone('Cookie, Accept'))
    .use('/shared-passport', forOneAlone('Authorization'))
    .get('/passport', async (context) => {
      const owner = await patient(context);
      const requestId = context.get('requestId');
      if (wantsFhir(context)) {
        const source = await passports.export(owner, requestId);
        const document = fhirDocument({...source, now: deps.now()});
        return context.body(JSON.stringify(document), 200, {'Content-Type': FHIR_TYPE});
      }
      const read = await passports.read(owner, requestId);
      return context.json(read, 200, {ETag: read.tag});
    })
    .put('/passport', async (context) => {
      const owner = await patient(context);
      const body = await readJson(context.req.raw, MAX_PASSPORT_BYTES);
      const saved = await passports.save(owner, {body, ...change(context)});
      return context.json(saved, 200, {ETag: saved.tag});
    })
    .delete('/passport', async (context) => {
      await passports.delete(await patient(context), change(context));
      return context.body(null, 204);
    })
    .get('/passport/versions', async (context) =>
      context.json(await passports.versions(await patient(context))),
    )
    .get('/passport/versions/:version', async (context) => {
      const owner = await patient(context);
      const number = context.req.param('version');
      if (!/^[1-9]\d{0,8}$/.test(number)) throw new ProblemError('not_found');
      const requestId = context.get('requestId');
      return context.json(await passports.version(owner, Number(number), requestId));
    })
    .get('/passport/history', async (context) =>
      context.json(await historyOf(store, await patient(context), context.req.query('cursor'))),
    )
    .get('/passport/shares', async (context) =>
      context.json(await shares.list(await patient(context))),
    )
    .post('/passport/shares', async (context) => {
      const owner = await patient(context);
      const body = await readJson(context.req.raw);
      return context.json(await shares.create(owner, body, context.get('requestId')), 201);
    })
    .delete('/passport/shares/:share', async (context) => {
      const owner = await patient(context);
      await shares.end(owner, context.req.param('share'), context.get('requestId'));
      return context.body(null, 204);
    })
    .get('/shared-passport', async (context) =>
      context.json(await shares.open(bearer(context), context.get('requestId'))),
    );
}

/** Keeps an answer, a refusal too, out of every cache. */
function forOneAlone(vary: string): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('Vary', vary, {append: true});
    await next();
  };
}

function wantsFhir(context: Context<AppEnv>): boolean {
  const supports = [JSON_TYPE, FHIR_TYPE];
  return accepts(context, {header: 'Accept', supports, default: JSON_TYPE}) === FHIR_TYPE;
}

/** Reads the token of a link. No token, or what can't be one, is answered as a wrong one is. */
function bearer(context: Context<AppEnv>): string {
  return (
    /^Bearer ([\x21-\x7e]{1,512})$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
  );
}
