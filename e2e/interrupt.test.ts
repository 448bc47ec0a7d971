import { spawn } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { hubwrightScript } from './testing/repository.js';
import { plainEnvironment } from './testing/run-hubwright.js';
import { copySolution } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** Enough for a run of many seconds; the folders are links to one solution. */
const solutions = 600;

it.each([
  ['package', ['package', '.', '--out-dir', 'out']],
  ['lint', ['lint', '.']],
])(
  'ends %s with 130 on Ctrl+C and leaves nothing half-written',
  async (_command, args) => {
    const solution = copySolution('SlackAudit');
    const folder = temporaryFolder();
    for (let index = 0; index < solutions; index++)
      symlinkSync(solution, path.join(folder, `Solution${index}`));
    const child = spawn(process.execPath, [hubwrightScript, ...args], {
      cwd: folder,
      env: plainEnvironment(),
    });
    const output = collect(child.stdout);
    const errors = collect(child.stderr);
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
    const out = path.join(folder, 'out');
    await (args[0] === 'lint' ? wait(1500) : until(() => existsSync(out)));
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, signal: null });
    expect(output()).toBe('');
    expect(errors()).toContain('interrupted');
    const packaged = existsSync(out) ? readdirSync(out) : [];
    expect(packaged.length).toBeLessThan(solutions);
    for (const name of packaged) expect(readdirSync(path.join(out, name)).sort()).toEqual(packageFiles);
  },
  30_000,
);

const packageFiles = ['3.0.0.zip', 'createUiDefinition.json', 'mainTemplate.json', 'testParameters.json'];

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !isSo(); tries++) await wait(10);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
