import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { UsageError } from '../usage-error.js';
import { runRender, type RenderCommandOptions } from './render.js';

const page = {
  id: 'ContosoEvents',
  title: 'Contoso events',
  publisher: 'Contoso',
  descriptionMarkdown: 'Brings the events of Contoso.',
  graphQueries: [{ metricName: 'Events', legend: 'Events', baseQuery: 'Contoso_CL' }],
  dataTypes: [{ name: 'Contoso_CL', lastDataReceivedQuery: 'Contoso_CL | summarize max(TimeGenerated)' }],
  connectivityCriterias: [{ type: 'IsConnectedQuery', value: ['Contoso_CL | take 1'] }],
  sampleQueries: [{ description: 'All', query: 'Contoso_CL' }],
  permissions: {},
  instructionSteps: [{ title: 'Connect', description: 'Nothing to do.' }],
};

async function renderIn(folder: string, paths: string[], options: Partial<RenderCommandOptions> = {}) {
  const terminal = fakeTerminal(folder);
  const code = await runRender(paths, { format: 'text', ...options }, terminal);
  return { code, ...terminal.written };
}

const rendered = ['mainTemplate.json', 'createUiDefinition.json', 'testParameters.json'];

it('writes the files of every solution, without a zip, and lists them', async () => {
  const folder = temporaryFolder({ ...solutionFilesIn('A', 'A'), ...solutionFilesIn('B', 'B') });
  const files = ['A', 'B'].flatMap((name) => rendered.map((file) => `dist/solutions/${name}/${file}`));
  expect(await renderIn(folder, ['.'])).toEqual({
    code: 0,
    out: files.map((file) => `${file}\n`).join(''),
    err: '',
  });
  expect(readdirSync(path.join(folder, 'dist/solutions/A')).sort()).toEqual([...rendered].sort());
});

it('gives one JSON document for several solutions, and writes it where -o says', async () => {
  const folder = temporaryFolder({ ...solutionFilesIn('A', 'A'), ...solutionFilesIn('B', 'B') });
  const { out } = await renderIn(folder, ['A', 'B'], { format: 'json', outDir: 'out', output: 'list.json' });
  expect(out).toBe('');
  const { version, files } = JSON.parse(readFileSync(path.join(folder, 'list.json'), 'utf8'));
  expect({ version, files }).toEqual({
    version: 1,
    files: ['A', 'B'].flatMap((name) => rendered.map((file) => `out/${name}/${file}`)),
  });
});

it('reports faults on standard error and renders the other solutions', async () => {
  const folder = temporaryFolder({
    ...solutionFilesIn('A', 'A'),
    'A/SolutionMetadata.json': '{',
    ...solutionFilesIn('B', 'B'),
  });
  const { code, out, err } = await renderIn(folder, ['.']);
  expect({ code, out }).toEqual({
    code: 1,
    out: rendered.map((file) => `dist/solutions/B/${file}\n`).join(''),
  });
  expect(err).toContain('A/SolutionMetadata.json:1:1  error  json-syntax');
});

it('gives a connector as a template', async () => {
  const folder = temporaryFolder({ 'contoso.json': JSON.stringify(page) });
  const { code, out } = await renderIn(folder, ['contoso.json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ contentVersion: '1.0.0.0', resources: [{ kind: 'GenericUI' }] });
});

it('takes a connector alone, and only a file that holds one', async () => {
  const folder = temporaryFolder({
    'a.json': JSON.stringify(page),
    'b.json': JSON.stringify(page),
    ...solutionFilesIn('C', 'C'),
  });
  await expect(renderIn(folder, ['a.json', 'b.json'])).rejects.toThrow(UsageError);
  await expect(renderIn(folder, ['C', 'a.json'])).rejects.toThrow('given alone');
});

it('does not let two solutions of one folder name overwrite each other', async () => {
  const folder = temporaryFolder({ ...solutionFilesIn('one/A', 'A'), ...solutionFilesIn('two/A', 'A') });
  await expect(renderIn(folder, ['.'])).rejects.toThrow('would both be written to "A"');
});
