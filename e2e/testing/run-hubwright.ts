import { spawnSync } from 'node:child_process';
import { hubwrightScript } from './repository.js';

/** What a process did: its exit code (`null` when a signal ended it) and what it wrote. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `hubwright` in a folder as a user would, without a terminal; `env` comes on top of the own environment. */
export function runHubwright(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  return runNode(directory, [hubwrightScript, ...args], env);
}

/** Runs Node with arguments in a folder. Jest's own options for Node and colours do not reach the child. */
export function runNode(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  const child = spawnSync(process.execPath, [...args], {
    cwd: directory,
    env: { ...plainEnvironment(), ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

/** This process's environment without what a test runner adds to it. */
export function plainEnvironment(): Record<string, string> {
  const leftOut = new Set(['NODE_OPTIONS', 'FORCE_COLOR', 'NO_COLOR', 'NODE_ENV']);
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !leftOut.has(entry[0]),
    ),
  );
}
