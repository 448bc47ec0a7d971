import { atValue, defineCheck, joinPointer, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { samplesOf, type ConnectorSample } from './connector-samples.js';
import { findOtherCase, firstEventsByMember } from './sample-members.js';

/** A member of sample events differs from a column only in case. */
export const sampleFieldCase = defineCheck({
  id: 'sample-field-case',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A member of sample data differs from a column only in case, so the column stays empty.',
  page: new URL('../../../checks/sample-field-case.md', import.meta.url),
  messages: {
    case: 'The sample has "{field}", the {kind} "{name}" has "{column}". Members are matched by their exact name, so the column stays empty; spell both as the API does.',
  },
});

/** Reports members of sample events that are columns but for case. */
export function findFieldsInOtherCase(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return samplesOf(content, context).flatMap(findInSample);
}

function findInSample(sample: ConnectorSample): Diagnostic[] {
  const members = firstEventsByMember(sample.events);
  return [...members].flatMap(([field, event]) => {
    const column = findOtherCase(field, sample.columns);
    // An event may have both spellings, each with its column.
    if (column === undefined || members.has(column) || sample.added.has(field)) return [];
    const declared = sample.stream.columns?.find(({ name }) => name === column)?.namePlace;
    const related =
      declared && sample.of === 'stream'
        ? [{ message: 'The column is declared here.', location: atValue(declared.source, declared.pointer) }]
        : [];
    const args = { field, kind: sample.of, name: sample.name, column };
    return [sampleFieldCase.report('case', args, event.locate(joinPointer('', field), 'key'), { related })];
  });
}
