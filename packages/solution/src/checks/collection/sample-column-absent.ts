import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { samplesOf, type ConnectorSample } from './connector-samples.js';
import { listNames } from './list-names.js';
import { findOtherCase } from './sample-members.js';

/** No sample event has a member for a column of the stream. */
export const sampleColumnAbsent = defineCheck({
  id: 'sample-column-absent',
  severity: 'info',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'No event of the sample data has a member for a column of the stream.',
  page: new URL('../../../checks/sample-column-absent.md', import.meta.url),
  messages: {
    absent:
      'No event of the sample has a member for {columns} of the stream "{name}". If the API does not send them under these names, the columns stay empty.',
  },
});

/** Reports, once per sample of a stream, the columns its events never fill. */
export function findAbsentColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return samplesOf(content, context).flatMap(findInSample);
}

function findInSample({ of, events, columns, added, name }: ConnectorSample): Diagnostic[] {
  const [first] = events;
  if (of !== 'stream' || !first) return [];
  const members = new Map(events.flatMap(({ value }) => Object.keys(value).map((key) => [key, ''] as const)));
  const absent = [...columns.keys()].filter(
    (column) =>
      !members.has(column) &&
      !added.has(column) &&
      column !== 'TimeGenerated' &&
      !findOtherCase(column, members),
  );
  if (absent.length === 0) return [];
  const list = listNames(absent);
  return [sampleColumnAbsent.report('absent', { columns: list, name }, first.locate('', 'value'))];
}
