import { locate, NoLocation, type Diagnostic } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { lintSolution } from '../../lint-solution.js';
import { loadSolution } from '../../loading/load-solution.js';
import { memoryFiles, minimalSolution } from '../../testing/memory-files.js';

const folder = '/repo/Solutions/Contoso';

const oddValues = [null, 0, true, '', ' ', '\u0000', [], {}, [null, 1, [], {}], { a: { b: null } }, '<img', '['];

const dataMembers = [
  'Name',
  'Author',
  'Logo',
  'Description',
  'Version',
  'Is1PConnector',
  'Workbooks',
  'dependentDomainSolutionIds',
];

const metadataMembers = [
  'publisherId',
  'offerId',
  'firstPublishDate',
  'lastPublishDate',
  'providers',
  'categories',
  'support',
];

/** The findings of a solution in which a member has an odd value. */
function lintOdd(files: Record<string, string>): Diagnostic[] {
  const { solution, folder: loaded } = loadSolution(folder, memoryFiles(files));
  return solution ? lintSolution({ solution, content: solution.content, folder: loaded }, '2026-11-23') : [];
}

function expectPlaces(diagnostics: readonly Diagnostic[]): void {
  for (const { location } of diagnostics)
    if (location !== NoLocation) expect(locate(location)).toBeDefined();
}

it.each(dataMembers)('survives a data file whose %s is anything', (member) => {
  for (const value of oddValues) expectPlaces(lintOdd(minimalSolution({ [member]: value })));
});

it.each(metadataMembers)('survives metadata whose %s is anything', (member) => {
  const path = `${folder}/SolutionMetadata.json`;
  for (const value of oddValues) {
    const files = minimalSolution();
    const metadata = { ...(JSON.parse(files[path]!) as object), [member]: value };
    expectPlaces(lintOdd({ ...files, [path]: JSON.stringify(metadata) }));
  }
});

it.each(['tier', 'link', 'email', 'name'])('survives support whose %s is anything', (member) => {
  const path = `${folder}/SolutionMetadata.json`;
  for (const value of oddValues) {
    const files = minimalSolution();
    const metadata = JSON.parse(files[path]!) as { support: Record<string, unknown> };
    metadata.support[member] = value;
    expectPlaces(lintOdd({ ...files, [path]: JSON.stringify(metadata) }));
  }
});

it.each(['', '|', '||||', '| 3.0.0', '3.0.0 |', '| v |\n| 3.0.0 |\r\n| 3.0.0 | 1-1-1 |', `|${'9'.repeat(400)}.1|`])(
  'survives release notes that are none: %j',
  (text) => {
    expectPlaces(lintOdd({ ...minimalSolution(), [`${folder}/ReleaseNotes.md`]: text }));
  },
);
