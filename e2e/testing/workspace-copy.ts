import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { repository } from './repository.js';
import { plainEnvironment, type Run } from './run-hubwright.js';
import { temporaryFolder } from './temporary-folder.js';

/** Folders a copy of the checkout does not need; what Nx remembers of the original must not come along either. */
const leftOut = new Set(['.git', '.nx', 'coverage', 'dist-spec', 'docs', 'e2e', 'node_modules', 'Package']);

/** Copies the checkout with what is built, without installing anything: the copy's modules are links. */
export function copyWorkspace(): string {
  const copy = temporaryFolder();
  for (const name of readdirSync(repository)) {
    if (leftOut.has(name)) continue;
    cpSync(path.join(repository, name), path.join(copy, name), {
      recursive: true,
      // TypeScript compares times to tell that what is built is up to date.
      preserveTimestamps: true,
      filter: (file) => !leftOut.has(path.basename(file)),
    });
  }
  linkModules(copy);
  return copy;
}

/** Installed packages are shared, our own are those of the copy. */
function linkModules(copy: string): void {
  const installed = path.join(repository, 'node_modules');
  mkdirSync(path.join(copy, 'node_modules/@hubwright'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@hubwright') symlinkSync(path.join(installed, name), path.join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(path.join(copy, 'packages'))) {
    symlinkSync(path.join('../../packages', name), path.join(copy, 'node_modules/@hubwright', name));
    const own = path.join(repository, 'packages', name, 'node_modules');
    if (existsSync(own)) symlinkSync(own, path.join(copy, 'packages', name, 'node_modules'));
  }
}

/** Runs Nx in a copy with a cache of its own, in one process and without a terminal. */
export function runNx(workspace: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(workspace, 'node_modules/nx/dist/bin/nx.js'), ...args],
    {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...plainEnvironment(),
        CI: 'true',
        NX_CACHE_DIRECTORY: path.join(workspace, '.nx/cache'),
        NX_WORKSPACE_DATA_DIRECTORY: path.join(workspace, '.nx/workspace-data'),
        NX_DAEMON: 'false',
        NX_ISOLATE_PLUGINS: 'false',
        NX_TUI: 'false',
        NX_NO_CLOUD: 'true',
      },
    },
  );
  return { code: status, stdout, stderr };
}
