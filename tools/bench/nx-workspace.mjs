// A repository that uses Hubwright from npm: Nx, the plugin, and many solutions.
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';
import { runMeasured } from './measured-process.mjs';
import { writeCopies } from './solutions.mjs';

/** Writes the repository with `count` solutions to a folder. */
export function writeNxWorkspace(folder, count) {
  mkdirSync(folder, { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const { version } = JSON.parse(readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'));
  const names = ['@hubwright/cli', '@hubwright/nx-plugin', 'nx'];
  const devDependencies = Object.fromEntries(names.map((name) => [name, version]));
  const packages = Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version }]));
  writeJson(folder, 'package.json', { name: 'bench', private: true, devDependencies });
  writeJson(folder, 'package-lock.json', {
    name: 'bench',
    lockfileVersion: 3,
    packages: { '': { devDependencies }, ...packages },
  });
  writeJson(folder, 'nx.json', {
    analytics: false,
    neverConnectToCloud: true,
    plugins: ['@hubwright/nx-plugin/plugin'],
  });
  writeCopies(path.join(folder, 'solutions'), count);
}

function writeJson(folder, name, value) {
  writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Makes Nx forget everything, and deletes what was built. */
export function forgetAll(workspace) {
  rmSync(path.join(workspace, '.nx'), { recursive: true, force: true });
  for (const name of readdirSync(path.join(workspace, 'solutions'))) {
    rmSync(path.join(workspace, 'solutions', name, 'Package'), { recursive: true, force: true });
  }
}

const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');

/** Runs Nx in the repository, in one process and with a cache of its own. */
export function runNx(workspace, args) {
  return runMeasured([nx, ...args], {
    cwd: workspace,
    env: {
      CI: 'true',
      NX_CACHE_DIRECTORY: path.join(workspace, '.nx/cache'),
      NX_WORKSPACE_DATA_DIRECTORY: path.join(workspace, '.nx/workspace-data'),
      NX_DAEMON: 'false',
      NX_ISOLATE_PLUGINS: 'false',
      NX_TUI: 'false',
    },
  });
}
