import { expect, it } from '@jest/globals';
import { loadSolution } from '../../loading/load-solution.js';
import { memoryFiles, minimalSolution } from '../../testing/memory-files.js';
import { showFindings } from '../../testing/lint-fixture.js';
import { changeChecks, compareWithEarlier } from './compare-with-earlier.js';

const folder = '/repo/Solutions/Contoso';
const rule = (query: string, id = 'a') =>
  `id: ${id}\nname: Rule ${id}\nkind: NRT\nquery: ${query}\nversion: 1.10\n`;
const load = (data: Record<string, unknown>, files: Record<string, string>) =>
  loadSolution(folder, memoryFiles(minimalSolution(data, files)));
const shown = (...[earlier, now]: Parameters<typeof compareWithEarlier>) =>
  compareWithEarlier(earlier, now).map(({ checkId, args }) => `${checkId} ${String(args['version'] ?? '')}`);

const list = { 'Analytic Rules': ['Rules/A.yaml'] };

it('reads versions as they are written: 1.10 is no 1.1', () => {
  const before = load(list, { 'Rules/A.yaml': rule('x') });
  const after = load({ ...list, Version: '3.0.1' }, { 'Rules/A.yaml': rule('y') });
  expect(shown(before, after)).toEqual(['content-version-not-raised 1.10']);
});

it('compares line ends as equal', () => {
  const before = load(list, { 'Rules/A.yaml': rule('|\n  x\n  | take 1') });
  const after = load(list, { 'Rules/A.yaml': rule('|\n  x\n  | take 1').replaceAll('\n', '\r\n') });
  expect(shown(before, after)).toEqual([]);
});

it('compares a solution that is new, or cannot be loaded, with nothing', () => {
  const good = load(list, { 'Rules/A.yaml': rule('x') });
  const none = loadSolution(folder, memoryFiles({}));
  expect(shown(none, good)).toEqual([]);
  expect(shown(good, none)).toEqual([]);
});

it('says nothing twice of an item that is listed and broken', () => {
  const before = load(list, { 'Rules/A.yaml': rule('x') });
  const after = load({ ...list, Version: '3.0.1' }, { 'Rules/A.yaml': '{' });
  expect(shown(before, after)).toEqual([]);
});

it.each([
  'null',
  '7',
  '[]',
  '"text"',
  '{"properties": 3}',
  '{"resources": [null]}',
  '{"functionAlias": 1, "query": []}',
])('takes any value where content is expected: %s', (text) => {
  const lists = Object.fromEntries(
    [
      'Data Connectors',
      'Parsers',
      'Workbooks',
      'Analytic Rules',
      'Hunting Queries',
      'Watchlists',
      'Playbooks',
    ].map((key, index) => [key, [`Files/${index}.json`]]),
  );
  const files = Object.fromEntries(Object.keys(lists).map((_key, index) => [`Files/${index}.json`, text]));
  const good = load(list, { 'Rules/A.yaml': rule('x') });
  const odd = load(lists, files);
  for (const found of [
    compareWithEarlier(good, odd),
    compareWithEarlier(odd, good),
    compareWithEarlier(odd, odd),
  ])
    expect(found.length === 0 || showFindings(found)).toBeTruthy();
});

it('points nowhere that is not there, whatever types the files have', () => {
  const odd = { Version: 3, Name: 'Contoso', 'Analytic Rules': 'Rules/A.yaml' };
  const before = load(list, { 'Rules/A.yaml': rule('x') });
  const after = load(odd, {
    'Rules/A.yaml': rule('x'),
    'SolutionMetadata.json': '{"publisherId": 5, "offerId": null, "firstPublishDate": ["2026"]}',
  });
  expect(() => showFindings(compareWithEarlier(before, after))).not.toThrow();
});

it('has checks of its own', () => {
  expect(changeChecks.length).toBe(new Set(changeChecks.map(({ id }) => id)).size);
});
