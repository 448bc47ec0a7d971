import { expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFiles, solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runLint, type LintCommandOptions } from './lint.js';

const warned = {
  ...solutionFiles(),
  'SolutionMetadata.json': `\uFEFF${solutionFiles()['SolutionMetadata.json']}`,
};
const broken = { ...solutionFiles(), 'SolutionMetadata.json': '{' };

function inFolder(folderName: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folderName}/${name}`, text]));
}

async function lint(files: Record<string, string>, options: Partial<LintCommandOptions> = {}, paths = ['.']) {
  const terminal = fakeTerminal(temporaryFolder(files));
  const code = await runLint(paths, { format: 'text', kql: false, ...options }, terminal);
  return { code, ...terminal.written };
}

it('finds nothing in a clean solution', async () => {
  expect(await lint(solutionFilesIn('Contoso'))).toEqual({
    code: 0,
    out: '1 target checked: no problems\n',
    err: '',
  });
});

it('fails from the severity that is asked for, and with --quiet shows what made it fail', async () => {
  const files = inFolder('Contoso', warned);
  expect(await lint(files)).toMatchObject({ code: 0, out: expect.stringMatching(/checked: 1 warning\n$/) });
  expect(await lint(files, { quiet: true })).toEqual({ code: 0, out: '', err: '' });
  const failed = await lint(files, { quiet: true, failSeverity: 'warning' });
  expect(failed).toMatchObject({
    code: 1,
    out: expect.stringContaining('warning  file-has-byte-order-mark'),
  });
});

it('goes on after a solution with errors', async () => {
  const { code, out } = await lint({ ...inFolder('A', broken), ...inFolder('B', warned) });
  expect(code).toBe(1);
  expect(out).toMatch(/^A\/SolutionMetadata\.json:1:1 {2}error {2}json-syntax$/m);
  expect(out).toMatch(/^B\/SolutionMetadata\.json:1:1 {2}warning {2}file-has-byte-order-mark$/m);
  expect(out).toContain('2 targets checked: ');
});

it('mends what it can with --fix, and says what is left', async () => {
  const clean = solutionFilesIn('Contoso');
  const marked = {
    ...clean,
    'Contoso/SolutionMetadata.json': `\uFEFF${clean['Contoso/SolutionMetadata.json']}`,
  };
  const { code, out, err } = await lint(marked, { fix: true });
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '1 target checked: no problems\n',
    err: '1 fix applied: Contoso/SolutionMetadata.json\n',
  });
});

it('counts solutions and the files that were read in JSON', async () => {
  const { code, out } = await lint(
    { ...inFolder('A', broken), ...solutionFilesIn('Contoso') },
    { format: 'json' },
  );
  expect(code).toBe(1);
  expect(JSON.parse(out).summary).toMatchObject({ solutions: 2, files: 6, errors: 1 });
});

it('checks a connector file by itself', async () => {
  const { code, out } = await lint({ 'connector.json': '{"kind": "Nothing"}' }, {}, ['connector.json']);
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('connector.json:1:') });
});

it('analyses queries, unless it is told not to', async () => {
  const files = solutionFilesIn('Contoso');
  const query = 'Contoso/Hunting Queries/RareSignIns.yaml';
  const broken = {
    ...files,
    [query]: files[query]!.replace(/^query: .*$/ms, 'query: SigninLogs | wher x == 1\n'),
  };
  expect((await lint(broken)).out).not.toContain('kql-syntax');
  expect(await lint(broken, { kql: true })).toMatchObject({
    code: 1,
    out: expect.stringContaining('kql-syntax'),
  });
  // The language service takes seconds to load.
}, 60_000);

it('checks a file of a solution in its context, and reports that file alone', async () => {
  const files = solutionFilesIn('Contoso');
  const query = 'Contoso/Hunting Queries/RareSignIns.yaml';
  const faulty = { ...files, 'Contoso/SolutionMetadata.json': '\uFEFF{}', [query]: `\uFEFF${files[query]}` };
  const { code, out } = await lint(faulty, {}, [query]);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('file-has-byte-order-mark') });
  expect(out).not.toContain('SolutionMetadata.json');
});

it('checks content that belongs to no solution', async () => {
  const page = '{ "id": "a b", "title": "A", "publisher": "A", "instructionSteps": 1 }';
  const { code, out } = await lint({ 'DataConnectors/a.json': page, 'DataConnectors/package.json': '{}' });
  expect(code).toBe(1);
  expect(out).toContain('DataConnectors/a.json:1:1  error  property-missing');
  expect(out).toContain('1 target checked');
});
