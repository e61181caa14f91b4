/** What a log line can say: names, numbers and ids. Never an answer, a token or a query string. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes structured lines. An event has a name, so that an alert can be set on it. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Makes a log that writes one line of JSON for each event. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const at = (level: string) => (event: string, fields?: LogFields) => {
    write(JSON.stringify({time: now().toISOString(), level, event, ...fields}));
  };
  return {info: at('info'), warn: at('warn'), error: at('error')};
}

/**
 * Says what an error was without its message: a database's messages can quote the row that it refused,
 * and a row holds answers.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return {error: typeof error};
  const {code} = error as {code?: unknown};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: frames
      .slice(0, 8)
      .map((frame) => frame.trim())
      .join(' '),
  };
}
