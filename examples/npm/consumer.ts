import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

import {build} from '../../tools/build.mjs';
import {pnpmCommand} from '../../tools/pnpm.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder of somebody who has installed the packages as npm would hand them out. */
export interface Consumer {
  readonly folder: string;
  /** Copies an example there, with what it depends on beside our own packages, and says where it is. */
  take(example: string): Promise<string>;
  /** Throws the folder away. */
  remove(): Promise<void>;
}

/** Packs what is published, and lays it where a package manager would. It asks no registry for anything. */
export async function install(): Promise<Consumer> {
  await build('manifest', 'packages');
  // Links have to lead to the same place from wherever they are followed.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'consumer-')));
  const [command, ...before] = pnpmCommand();
  const names = ['contract', 'sdk', 'elements'];
  const which = names.flatMap((name) => ['--filter', `@trust-widgets/${name}`]);
  await execute(
    command,
    [...before, '--recursive', ...which, 'pack', '--pack-destination', folder],
    {
      cwd: root,
    },
  );
  const modules = path.join(folder, 'node_modules');
  for (const name of names) {
    const target = path.join(modules, '@trust-widgets', name);
    await mkdir(target, {recursive: true});
    const [tarball = ''] = (await readdir(folder)).filter((file) =>
      file.startsWith(`trust-widgets-${name}-`),
    );
    await execute('tar', [
      '-xzf',
      path.join(folder, tarball),
      '--strip-components=1',
      '-C',
      target,
    ]);
    await linkDependencies(target, path.join(root, 'packages', name), modules);
  }
  return {
    folder,
    async take(example) {
      const from = path.join(root, 'examples', example);
      const to = path.join(folder, example);
      const isSource = (file: string) => !/\/(node_modules|dist|\.cache)$/.test(file);
      await cp(from, to, {recursive: true, filter: isSource});
      const own = await packagesIn(path.join(from, 'node_modules'));
      for (const name of own.filter((one) => !one.startsWith('@trust-widgets/')))
        await link(name, from, path.join(to, 'node_modules'));
      return to;
    },
    remove: () => rm(folder, {recursive: true}),
  };
}

/** Runs a program of an example, and gives what it said. What it complains of is in the error. */
export async function run(folder: string, program: string, ...args: string[]): Promise<string> {
  const example = path.join(root, 'examples', path.basename(folder), 'node_modules/.bin', program);
  try {
    const {stdout, stderr} = await execute(example, args, {
      cwd: folder,
      env: {...process.env, NO_COLOR: '1', NODE_ENV: 'production'},
      shell: process.platform === 'win32',
    });
    return stdout + stderr;
  } catch (error) {
    const {stdout = '', stderr = ''} = error as {stdout?: string; stderr?: string};
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`, {cause: error});
  }
}

/** Links only what the packed package says that it needs: whatever it uses besides is missing, as it would be there. */
async function linkDependencies(packed: string, source: string, modules: string): Promise<void> {
  const {dependencies = {}, peerDependencies = {}} = JSON.parse(
    await readFile(path.join(packed, 'package.json'), 'utf8'),
  ) as Partial<Record<'dependencies' | 'peerDependencies', Record<string, string>>>;
  for (const name of Object.keys({...dependencies, ...peerDependencies}))
    if (!name.startsWith('@trust-widgets/')) await link(name, source, modules);
}

async function link(name: string, from: string, modules: string): Promise<void> {
  const target = path.join(modules, name);
  await mkdir(path.dirname(target), {recursive: true});
  await symlink(await realpath(path.join(from, 'node_modules', name)), target, 'dir');
}

/** The names of the packages in a folder, with the scopes they are in. */
async function packagesIn(modules: string): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'));
  const inScopes = names.map(async (name) =>
    name.startsWith('@')
      ? (await readdir(path.join(modules, name))).map((own) => `${name}/${own}`)
      : [name],
  );
  return (await Promise.all(inScopes)).flat();
}
