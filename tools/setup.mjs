// Installs what package-lock.json names, when it is not installed yet. Quiet when there is nothing to do.
// Imports nothing but Node itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules', '.hubwright-setup');
const oldestNode = [20, 19];

/** Brings node_modules up to date with the lock file. Returns the exit code: 0, or what `npm ci` ended with. */
export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
    return 1;
  }
  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash) return 0;
  if (!isInstalled()) {
    console.error('Installing the packages of package-lock.json…');
    const status = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (status !== 0) {
      console.error('The packages could not be installed; see above what npm says.');
      return status;
    }
  }
  writeFileSync(stampFile, lockHash);
  return 0;
}

/** Tells whether npm's own record of node_modules holds every package of the lock file in its version. */
function isInstalled() {
  const recordFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  return Object.entries(locked).every(([folder, entry]) => {
    // The root itself, our own packages, and packages for other systems are not in the record.
    if (!folder.includes('node_modules/') || entry.optional || entry.devOptional) return true;
    return installed[folder]?.version === entry.version;
  });
}

function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath;
  // Inside `npm run` the script of npm is known; elsewhere the shell finds it (on Windows npm is a .cmd file).
  const child = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
  return child.status ?? 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = setUp();
