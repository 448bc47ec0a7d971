import { spawnSync } from 'node:child_process';
import { hubwrightScript } from './repository.js';
import { plainEnvironment, type Run } from './run-hubwright.js';

/** A run and what it cost. */
export interface MeasuredRun extends Run {
  readonly seconds: number;
  /** The most memory the process held at once, in megabytes. */
  readonly peakMegabytes: number;
}

/** Writes the process's highest memory use (in kilobytes) to a fourth stream when it ends. */
const reportMemory = `data:text/javascript,
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/** Runs `hubwright` in a folder and measures it. */
export function runMeasured(directory: string, args: readonly string[]): MeasuredRun {
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', encodeURI(reportMemory), hubwrightScript, ...args], {
    cwd: directory,
    env: plainEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return {
    code: child.status,
    stdout: child.stdout,
    stderr: child.stderr,
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: Number(child.output[3]) / 1024,
  };
}
