// Whole processes, timed from outside.
import { spawnSync } from 'node:child_process';

/** The process writes its highest memory use (in kilobytes) to a fourth stream when it ends. */
const reportMemory = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

/**
 * @typedef {object} Cost
 * @property {number} milliseconds Wall clock, from start to end.
 * @property {number} peakMegabytes Highest memory use; 0 when it was not asked for.
 */

/**
 * Runs Node with arguments and waits for it. Throws when it ends with another code than 0 or those in `accepted`.
 *
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, accepted?: number[], withMemory?: boolean}} [options]
 * @returns {Cost & {stdout: string}}
 */
export function runMeasured(args, { cwd, env = {}, accepted = [], withMemory = false } = {}) {
  const started = performance.now();
  const child = spawnSync(process.execPath, withMemory ? ['--import', reportMemory, ...args] : args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe', withMemory ? 'pipe' : 'ignore'],
  });
  const milliseconds = performance.now() - started;
  if (child.status !== 0 && !accepted.includes(child.status)) {
    throw new Error(
      `"node ${args.join(' ')}" ended with ${child.status ?? child.signal}:\n${child.stdout}${child.stderr}`,
    );
  }
  return {
    milliseconds,
    peakMegabytes: withMemory ? Number(child.output[3]) / 1024 : 0,
    stdout: child.stdout,
  };
}
