import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { watchLint } from './watch-lint.js';

it('checks again when a file changes, but not because of its own reports', async () => {
  const files = solutionFilesIn('Contoso');
  const metadata = 'Contoso/SolutionMetadata.json';
  const folder = temporaryFolder(files);
  const terminal = fakeTerminal(folder);
  const end = new AbortController();
  const options = { format: 'text,json=Contoso/report.json', kql: false } as const;
  const watching = watchLint(['.'], options, terminal, { signal: end.signal });
  const runs = () => terminal.written.err.split('Watching for changes').length - 1;
  const reach = async (count: number) => {
    for (let waited = 0; runs() < count && waited < 10_000; waited += 20) await setTimeout(20);
    expect(runs()).toBe(count);
  };

  await reach(1);
  expect(terminal.written.out).toBe('1 target checked: no problems\n');
  writeFileSync(`${folder}/${metadata}`, `\uFEFF${files[metadata]}`);
  await reach(2);
  expect(terminal.written.err).toContain(`${metadata} changed\n`);
  expect(terminal.written.out).toContain('file-has-byte-order-mark');
  await setTimeout(400);
  expect(runs()).toBe(2);
  end.abort();
  await watching;
});
