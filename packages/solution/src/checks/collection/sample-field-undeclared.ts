import { defineCheck, joinPointer, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { samplesOf, type ConnectorSample } from './connector-samples.js';
import { findOtherCase, firstEventsByMember } from './sample-members.js';

/** Sample events have a member that no column takes. */
export const sampleFieldUndeclared = defineCheck({
  id: 'sample-field-undeclared',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'Sample data has a member that the stream or the table has no column for.',
  page: new URL('../../../checks/sample-field-undeclared.md', import.meta.url),
  messages: {
    stream:
      'The sample has "{field}", but the stream "{name}" declares no such column, so its values are dropped without a word. Declare the column, or leave the member out of the sample.',
    table:
      'The sample has "{field}", but the table {name} has no such column. Add the column, or bring the sample up to date.',
  },
});

/** Reports members of sample events that have no column, at the first event that has them. */
export function findUndeclaredFields(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return samplesOf(content, context).flatMap(findInSample);
}

function findInSample(sample: ConnectorSample): Diagnostic[] {
  const { columns, added, of, name } = sample;
  return [...firstEventsByMember(sample.events)].flatMap(([field, event]) => {
    if (columns.has(field) || added.has(field) || findOtherCase(field, columns)) return [];
    const location = event.locate(joinPointer('', field), 'key');
    return [sampleFieldUndeclared.report(of, { field, name }, location)];
  });
}
