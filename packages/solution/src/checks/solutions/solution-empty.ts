import { atKey, atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { readDataFile } from '../../loading/data-file.js';
import { contentKeys } from '../../loading/content-keys.js';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { placeOfData } from './solution-places.js';

/** A solution lists no content. */
export const solutionEmpty = defineCheck({
  id: 'solution-empty',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'A solution has content.',
  messages: {
    empty:
      'The solution has no content: no list of the data file names a file. A package made of it would install nothing; list what it is to hold, such as "Data Connectors".',
  },
  page: new URL('../../../checks/solution-empty.md', import.meta.url),
});

/** Reports data files without content. Files that are listed and cannot be loaded are reported where they are listed. */
export function findEmptySolution(solution: Solution, context: LintContext): Diagnostic[] {
  const data = placeOfData(solution, context);
  if (!data || !isJsonObject(data.value)) return [];
  const file = readDataFile(data.source, data.value);
  if (file.references.length > 0) return [];
  const list = contentKeys
    .flatMap(({ key, aliases }) => [key, ...aliases])
    .map((key) => file.member(key))
    .find(({ value }) => value !== undefined);
  const location = list ? atKey(data.source, list.pointer) : atValue(data.source);
  return [solutionEmpty.report('empty', {}, location)];
}
