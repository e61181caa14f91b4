/**
 * The database could not do it now: down, full or locked. Nothing is known to be kept, and the same request
 * with the same key can safely come again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** The database's own code, such as `SQLITE_FULL` or `57P01`. */
  readonly code: string;

  constructor(code: string) {
    super('The database is unavailable.');
    this.code = code;
  }
}

/** The database refused a row because one like it is there already. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere';
}

const SQLITE_TROUBLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/;
/** Connection lost, resources exhausted, shutting down, object locked, read-only: classes and codes of PostgreSQL. */
const POSTGRES_TROUBLE = /^(08|53|57|58)...$|^(55P03|25006|40001|40P01)$/;
const NETWORK_TROUBLE =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)/;
const UNIQUE = /^(SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)|23505)$/;
/** What pg says, without a code, of a connection that went away or that the pool had none of. */
const POOL_TROUBLE =
  /connection terminated|timeout exceeded when trying to connect|connection error|query read timeout|not queryable|Cannot use a pool/i;

/** Says whether the database may take the same again in a moment: somebody else was writing just then. */
export function isContention(error: unknown): boolean {
  return /^(SQLITE_BUSY|40001|40P01)/.test(codeOf(error));
}

/** Turns a driver's error into ours where it is one that callers act on. Others are faults of ours, and stay. */
export function translate(error: unknown): unknown {
  const code = codeOf(error);
  if (UNIQUE.test(code)) return new AlreadyThere();
  if (SQLITE_TROUBLE.test(code) || POSTGRES_TROUBLE.test(code) || NETWORK_TROUBLE.test(code))
    return new StoreUnavailable(code);
  if (error instanceof Error && POOL_TROUBLE.test(error.message))
    return new StoreUnavailable('POOL');
  if (
    error instanceof AggregateError &&
    error.errors.some((one) => NETWORK_TROUBLE.test(codeOf(one)))
  )
    return new StoreUnavailable('NETWORK');
  return error;
}

function codeOf(error: unknown): string {
  const {code} = (error ?? {}) as {code?: unknown};
  return typeof code === 'string' ? code : '';
}
