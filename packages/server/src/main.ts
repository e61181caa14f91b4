import {parseArgs} from 'node:util';

import {createLog, errorFields} from './log.ts';
import {startService} from './service.ts';
import {readSettings} from './settings.ts';
import {openStore} from './store/open-store.ts';

const USAGE = `
  serve                              Serve. This is what happens without a command.
  redeliver [--trust <id>] [<id>]    Try again to deliver what was given up: all of it, a trust's, or one delivery.

Settings are read from the environment.
`;

const log = createLog((line) => process.stdout.write(`${line}\n`));

try {
  await main(process.argv.slice(2));
} catch (error) {
  // Each says in plain words what to change, and none quotes an answer: nothing has been served yet.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main([command = 'serve', ...args]: readonly string[]): Promise<void> {
  if (command === 'serve') return serve();
  if (command === 'redeliver') return redeliver(args);
  throw new Error(`There is no command ${command}.\n${USAGE}`);
}

async function serve(): Promise<void> {
  const service = await startService({...readSettings(process.env), log});

  // One request's mistake must not end the others'.
  process.on('unhandledRejection', (error) => log.error('process.rejection', errorFields(error)));
  // After this, nothing in the process can be relied upon. What was acknowledged is on the disk.
  process.on('uncaughtException', (error) => {
    log.error('process.exception', errorFields(error));
    process.exit(1);
  });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // A receiver or a browser that will not let go can't keep the process.
    setTimeout(() => process.exit(1), 9_500).unref();
    void service.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function redeliver(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: [...args],
    options: {trust: {type: 'string'}},
    allowPositionals: true,
  });
  const store = await openStore(readSettings(process.env), log);
  try {
    const count = await store.redeliver({trust: values.trust, id: positionals[0]});
    process.stdout.write(`${count} will be tried again.\n`);
  } finally {
    await store.close();
  }
}
