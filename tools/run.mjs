// How the other tools start programs: from the root of the repository, with a calm Nx, output passed through.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** No daemon, no plugin processes, no full-screen output: each costs time or stability in one-off runs. */
const calmNx = { NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/**
 * Runs a Node script and waits for it.
 *
 * @param {string} script A path, absolute or relative to the root.
 * @param {string[]} args
 * @param {Record<string, string>} [env] Variables on top of the current ones.
 * @returns {number} The exit code; 1 when a signal ended the script.
 */
export function runScript(script, args, env = {}) {
  const child = spawnSync(process.execPath, [path.resolve(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...calmNx, ...env },
  });
  return child.status ?? 1;
}

/**
 * Runs the program an installed npm package brings, such as `eslint`; otherwise as `runScript`. `program` names it where it is not called
 * like the package.
 */
export function runPackage(name, args, env, program = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return runScript(path.join(folder, typeof bin === 'string' ? bin : bin[program]), args, env);
}
