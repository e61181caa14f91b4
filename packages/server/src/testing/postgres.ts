import {execFileSync, spawnSync} from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A PostgreSQL of a test's own. */
export interface TestPostgres {
  /** Makes an empty database and gives its URL. */
  createDatabase(): string;
  start(): void;
  /** `immediate` ends it as a power cut would. */
  stop(mode: 'fast' | 'immediate'): void;
  /** Stops it and leaves nothing behind. */
  remove(): void;
}

/**
 * Starts a PostgreSQL that only this machine's sockets reach, in a temporary folder.
 *
 * @throws {Error} that says what to install, where there is none and none can be installed
 */
export function startTestPostgres(): TestPostgres {
  const bin = findPostgres() ?? (installFromDebian() ? findPostgres() : undefined);
  if (bin === undefined) {
    throw new Error(
      'No PostgreSQL was found. Install one (on Debian: apt-get install postgresql), ' +
        'or put its initdb and pg_ctl on the PATH.',
    );
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trust-widgets-pg-'));
  const data = path.join(folder, 'data');
  const user = unprivilegedUser();
  mkdirSync(data, {mode: 0o700});
  if (user) {
    chmodSync(folder, 0o755);
    chownSync(folder, user.uid, user.gid);
    chownSync(data, user.uid, user.gid);
  }
  const run = (program: string, ...args: string[]) =>
    execFileSync(path.join(bin, program), args, {
      ...user,
      cwd: folder,
      // pg_ctl's child keeps what it inherits, and a pipe would never end.
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  const control = (...args: string[]) =>
    run('pg_ctl', '--pgdata', data, '--wait', '--timeout', '30', ...args);
  run('initdb', '--pgdata', data, '--username', 'tests', '--auth', 'trust', '--encoding', 'UTF8');
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=60`;
  const start = () =>
    control('start', '--silent', '--log', path.join(folder, 'log'), '--options', options);
  start();

  let databases = 0;
  return {
    start,
    createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      run('createdb', '--host', folder, '--username', 'tests', name);
      return `postgres://tests@/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: (mode) => void control('stop', '--mode', mode),
    remove() {
      try {
        control('stop', '--mode', 'immediate');
      } catch {
        // It was stopped already.
      }
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'pg_ctl'].every((program) => isProgram(path.join(folder, program))),
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root. Debian's package comes with a user for it. */
function unprivilegedUser(): {uid: number; gid: number} | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], {encoding: 'utf8'}));
  return {uid: id('-u'), gid: id('-g')};
}

function installFromDebian(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  process.stderr.write('No PostgreSQL to test with: installing it with apt-get …\n');
  return ['update', 'install -y --no-install-recommends postgresql'].every((command) => {
    // Another test may be installing it at the same time.
    const patiently = ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...command.split(' ')];
    const {status, stderr} = spawnSync('apt-get', patiently, {
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) process.stderr.write(stderr);
    return status === 0;
  });
}
