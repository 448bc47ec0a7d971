import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { childrenOf, readMember, readText } from '../placed-value.js';
import { parametersOf } from './workbook-parameters.js';

/** Two parameters of one block of a workbook have the same name. */
export const workbookParameterDuplicate = defineCheck({
  id: 'workbook-parameter-duplicate',
  severity: 'warning',
  scope: 'workbook',
  origin: 'ours',
  summary: 'The parameters of one block of a workbook have names of their own.',
  page: new URL('../../../checks/workbook-parameter-duplicate.md', import.meta.url),
  messages: {
    duplicate:
      'Another parameter of this block is named "{name}" too, so one of the two does nothing. Rename or remove one.',
  },
});

/** Reports every further parameter of the same name; blocks that are shown in turn may share names. */
export function findDuplicateParameters(content: WorkbookContent): Diagnostic[] {
  return parametersOf(content).lists.flatMap((list) => {
    const firstOf = new Map<string, string>();
    return childrenOf(list).flatMap((parameter) => {
      const name = readText(parameter, 'name');
      const place = readMember(parameter, 'name');
      // Parameters that are shown under a condition may stand in for each other.
      if (!place || name === undefined || readMember(parameter, 'conditionalVisibility')) return [];
      const first = firstOf.get(name);
      if (first === undefined) {
        firstOf.set(name, place.pointer);
        return [];
      }
      const related = [{ message: 'The first one is here.', location: atValue(list.source, first) }];
      const location = atValue(place.source, place.pointer);
      return workbookParameterDuplicate.report('duplicate', { name }, location, { related });
    });
  });
}
