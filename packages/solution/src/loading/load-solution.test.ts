import type { Diagnostic } from '@hubwright/schema';
import { loadSolution } from './load-solution.js';
import { memoryFiles, minimalSolution } from '../testing/memory-files.js';

const folder = '/repo/Solutions/Contoso';

const rule = [
  'id: 0b85a077-8ba5-4cb5-90f7-1e882afe10c9',
  'name: Failed logins',
  'description: Identifies failed logins.',
  'severity: Medium',
  'requiredDataConnectors: []',
  'queryFrequency: 1h',
  'queryPeriod: 1h',
  'triggerOperator: gt',
  'triggerThreshold: 0',
  'tactics: [InitialAccess]',
  'relevantTechniques: [T1078]',
  'query: Contoso_CL | take 1',
  'kind: Scheduled',
  'version: 1.0',
].join('\n');

function load(data: Record<string, unknown> = {}, files: Record<string, string> = {}, links = {}) {
  return loadSolution(folder, memoryFiles(minimalSolution(data, files), links));
}

function found(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ checkId, messageId, severity }) => `${severity} ${checkId}/${messageId}`);
}

it('loads a solution without content', () => {
  const { solution, diagnostics } = load();
  expect(found(diagnostics)).toEqual([]);
  expect(solution).toMatchObject({
    folderName: 'Contoso',
    name: 'Contoso',
    solutionVersion: '3.0.0',
    author: { name: 'Contoso', email: 'support@contoso.com' },
    content: [],
  });
});

it('keeps the version of a rule as it is written', () => {
  const { solution } = load(
    { 'Analytic Rules': ['Analytic Rules/A.yaml'] },
    { 'Analytic Rules/A.yaml': rule },
  );
  expect(solution?.content[0]).toMatchObject({
    contentKind: 'AnalyticsRule',
    fileName: 'A',
    folders: ['Analytic Rules'],
    rule: { version: '1.0' },
  });
});

it('names a parser as the data file spells its file', () => {
  const { solution } = load(
    { Parsers: ['Parsers/contosoEvents.txt'] },
    { 'Parsers/ContosoEvents.txt': 'Contoso_CL' },
  );
  expect(solution?.content[0]).toMatchObject({ fileName: 'contosoEvents', functionAlias: 'contosoEvents' });
});

it('describes a plain parser by the name its package showed', () => {
  const savedSearch = {
    type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
    name: 'Contoso Data Parser',
    properties: { functionAlias: 'Contoso', displayName: 'Contoso Data Parser' },
  };
  const files = { 'Parsers/Contoso.txt': 'Contoso_CL' };
  const previousPackage = { resources: [savedSearch] };
  const port = memoryFiles(minimalSolution({ Parsers: ['Parsers/Contoso.txt'] }, files));
  const { solution } = loadSolution(folder, port, { previousPackage });
  expect(solution?.content[0]).toMatchObject({
    displayName: 'Contoso Data Parser',
    description: 'Contoso Data Parser',
  });
});

it('gives the same content whatever the order of keys in the data file', () => {
  const files = { 'Analytic Rules/A.yaml': rule, 'Parsers/P.txt': 'Contoso_CL' };
  const first = load({ 'Analytic Rules': ['Analytic Rules/A.yaml'], Parsers: ['Parsers/P.txt'] }, files);
  const second = load({ Parsers: ['Parsers/P.txt'], 'Analytic Rules': ['Analytic Rules/A.yaml'] }, files);
  const kinds = ({ solution }: typeof first) => solution?.content.map(({ contentKind }) => contentKind);
  expect(kinds(first)).toEqual(['Parser', 'AnalyticsRule']);
  expect(kinds(second)).toEqual(kinds(first));
});

it.each([
  ['A.yaml', 'error content-file-missing/missing'],
  ['Analytic Rules/B.yaml', 'error content-file-missing/similar'],
  ['analytic rules/a.yaml', 'warning content-path-case/case'],
  ['../../../outside.yaml', 'error content-path-outside/outside'],
  ['/etc/passwd', 'error content-path-outside/absolute'],
])('reports the reference %s', (reference, expected) => {
  const { diagnostics } = load({ 'Analytic Rules': [reference] }, { 'Analytic Rules/A.yaml': rule });
  expect(found(diagnostics)).toContain(expected);
});

it('reports a link that leaves the repository', () => {
  const path = 'Analytic Rules/A.yaml';
  const { diagnostics } = load(
    { 'Analytic Rules': [path] },
    { [path]: rule },
    { [`${folder}/${path}`]: '/etc/passwd' },
  );
  expect(found(diagnostics)).toContain('error content-path-outside/link');
});

it('reports a file that is listed twice, and one id used twice', () => {
  const files = { 'Analytic Rules/A.yaml': rule, 'Analytic Rules/B.yaml': rule };
  const list = ['Analytic Rules/A.yaml', 'Analytic Rules/A.yaml', 'Analytic Rules/B.yaml'];
  const diagnostics = found(load({ 'Analytic Rules': list }, files).diagnostics);
  expect(diagnostics).toContain('error content-listed-twice/twice');
  expect(diagnostics).toContain('error content-id-duplicate/duplicate');
});

it('reports a file in the wrong list', () => {
  const { diagnostics } = load({ Workbooks: ['Analytic Rules/A.yaml'] }, { 'Analytic Rules/A.yaml': rule });
  expect(found(diagnostics)).toContain('error content-kind-mismatch/mismatch');
});

it('reports a version that is none, and a generation below content packages', () => {
  expect(found(load({ Version: '1.0' }).diagnostics)).toContain('error solution-version-invalid/invalid');
  expect(found(load({ Version: '2.0.1' }).diagnostics)).toContain('info solution-version-invalid/generation');
});

it('reports missing metadata and a missing data file', () => {
  const { [`${folder}/SolutionMetadata.json`]: _metadata, ...files } = minimalSolution();
  expect(found(loadSolution(folder, memoryFiles(files)).diagnostics)).toEqual([
    'error solution-metadata-missing/missing',
  ]);
  const bare = { [`${folder}/SolutionMetadata.json`]: files[`${folder}/Data/Solution_Contoso.json`]! };
  expect(found(loadSolution(folder, memoryFiles(bare)).diagnostics)).toContain(
    'error solution-data-missing/none',
  );
});

it('makes a workbook key from the file name and says which row is missing', () => {
  const workbook = JSON.stringify({ version: 'Notebook/1.0', items: [] });
  const { solution, diagnostics } = load(
    { Workbooks: ['Workbooks/Contoso.json'] },
    { 'Workbooks/Contoso.json': workbook },
  );
  expect(found(diagnostics)).toEqual(['warning workbook-metadata-missing/missing']);
  expect(solution?.content[0]).toMatchObject({
    metadata: { key: 'ContosoWorkbook', title: 'Contoso', version: '1.0.0' },
  });
});

it('finds the row of a workbook beside it', () => {
  const row = {
    workbookKey: 'Key',
    title: 'Title',
    version: '1.2.0',
    description: 'About.',
    templateRelativePath: 'contoso.json',
    dataTypesDependencies: ['Contoso_CL'],
    dataConnectorsDependencies: [],
    previewImagesFileNames: [],
    logoFileName: '',
    subtitle: '',
    provider: 'Contoso',
  };
  const files = {
    'Workbooks/Contoso.json': JSON.stringify({ version: 'Notebook/1.0', items: [] }),
    'Workbooks/WorkbooksMetadata.json': JSON.stringify([row]),
  };
  const { solution } = load({ Workbooks: ['Workbooks/Contoso.json'] }, files);
  expect(solution?.content[0]).toMatchObject({
    metadata: { key: 'Key', title: 'Title', dataTypes: ['Contoso_CL'] },
  });
});

it("takes a workbook's row from the repository, whose other rows are none of its business", () => {
  const row = { workbookKey: 'Key', title: 'Title', version: '2.0.0', templateRelativePath: 'Contoso.json' };
  const workbook = JSON.stringify({ version: 'Notebook/1.0', items: [] });
  const files = {
    ...minimalSolution({ Workbooks: ['Workbooks/Contoso.json'] }, { 'Workbooks/Contoso.json': workbook }),
    '/repo/Workbooks/WorkbooksMetadata.json': JSON.stringify([{ workbookKey: 7 }, row]),
  };
  const { solution, diagnostics } = loadSolution(folder, memoryFiles(files));
  expect(found(diagnostics)).toEqual([]);
  expect(solution?.content[0]).toMatchObject({ metadata: { key: 'Key', title: 'Title', version: '2.0.0' } });
});
