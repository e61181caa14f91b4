import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

import {unpackWordPress} from '../../tools/find-wordpress.mjs';
import {until} from './visitor.ts';

const examples = fileURLToPath(new URL('..', import.meta.url));

/** The real WordPress, with our plugin and nobody's pages but a test's. */
export interface WordPress {
  readonly origin: string;
  /** Saves a page as an editor whose HTML WordPress filters, and gives its address and what WordPress kept of it. */
  save(content: string): Promise<{address: string; kept: string}>;
  /** What PHP complained of in our files. */
  complaints(): string[];
  /** Changes settings of the plugin, as its page does. */
  set(settings: Readonly<Record<string, string>>): void;
  /** Runs some PHP within WordPress, and gives what it prints. */
  run(php: string): string;
  stop(): Promise<void>;
}

/** Starts it on this machine alone, with a database of its own, in a temporary folder. */
export async function startWordPress(port: number): Promise<WordPress> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trust-wordpress-'));
  const socket = path.join(folder, 'database.sock');
  const log = path.join(folder, 'php.log');
  const origin = `http://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.splice(0).reverse()) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // What it holds is thrown away: nothing has to be put in order first.
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    }
    rmSync(folder, {recursive: true, force: true});
  };
  try {
    const {php, mariadb, site} = unpackWordPress(folder);
    children.push(startDatabase(mariadb, folder, socket));
    await until('the database listens', () => existsSync(socket));
    cpSync(
      path.join(examples, 'wordpress/trust-widgets'),
      path.join(site, 'wp-content/plugins/trust-widgets'),
      {recursive: true},
    );
    writeFileSync(path.join(site, 'wp-config.php'), configuration(origin, socket, log));
    const environment = {...process.env, WORDPRESS_FOLDER: site, DATABASE_SOCKET: socket};
    const runFile = (...args: string[]) => {
      const {status, stdout} = spawnSync(php, args, {encoding: 'utf8', env: environment});
      if (status === 0) return stdout;
      throw new Error(existsSync(log) ? readFileSync(log, 'utf8') : stdout);
    };
    const password = runFile(path.join(examples, 'wordpress/testing/install.php'));
    children.push(
      spawn(php, ['-S', `127.0.0.1:${port}`, '-t', site], {stdio: 'ignore', env: environment}),
    );
    await until('WordPress answers', () =>
      fetch(`${origin}/?rest_route=/`).then(
        ({ok}) => ok,
        () => false,
      ),
    );
    const run = (line: string) => runFile('-r', `require '${site}/wp-load.php'; ${line}`);
    return {
      origin,
      stop,
      run,
      set(settings) {
        const json = JSON.stringify(settings);
        run(
          `update_option('trust_widgets', json_decode('${json}', true) + TrustWidgets\\settings());`,
        );
      },
      async save(content) {
        const response = await fetch(`${origin}/?rest_route=/wp/v2/pages&context=edit`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Basic ${Buffer.from(`editor:${password}`).toString('base64')}`,
          },
          body: JSON.stringify({title: 'Ask for help', status: 'publish', content}),
        });
        if (!response.ok) throw new Error(await response.text());
        const saved = (await response.json()) as {link: string; content: {raw: string}};
        return {address: saved.link, kept: saved.content.raw};
      },
      complaints() {
        const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
        return lines.filter((line) => line.includes('trust-widgets'));
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port that is free now. WordPress has to know its address before it can be installed. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** No table of users, no network and nothing worth a disk's patience: the folder is its only guard. */
function startDatabase(program: string, folder: string, socket: string): ChildProcess {
  const data = path.join(folder, 'database');
  mkdirSync(data, {mode: 0o700});
  const options = [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${folder}/database.pid`,
    '--skip-networking',
    '--skip-grant-tables',
    '--innodb-buffer-pool-size=32M',
    '--innodb-log-file-size=8M',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
  ];
  return spawn(program, options, {stdio: 'ignore'});
}

/** An editor's HTML is filtered, as on a site whose host does not trust everybody with it. */
function configuration(origin: string, socket: string, log: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: origin,
    WP_SITEURL: origin,
    // Lets an application password travel without https.
    WP_ENVIRONMENT_TYPE: 'local',
    DISALLOW_UNFILTERED_HTML: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  return `<?php\n${lines.join('\n')}
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}
