import { defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { samplesOf, type ConnectorSample } from './connector-samples.js';
import { findByPath, isWholeAnswer } from './event-paths.js';

/** Nothing in a sample is an event of its stream. */
export const sampleEventsMissing = defineCheck({
  id: 'sample-events-missing',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'Nothing in a sample is an event of the stream it is named after.',
  page: new URL('../../../checks/sample-events-missing.md', import.meta.url),
  messages: {
    path: 'Nothing stands at {paths}, where the data connector takes its events from, and nothing else here is like the stream "{stream}". Correct eventsJsonPaths, or the sample.',
    unlike:
      'No member of these events is a column of the stream "{stream}", so every event arrives empty. Declare the members the API sends as columns, or correct the sample.',
  },
});

/** Reports samples in which no event shares a member with its stream. */
export function findSamplesWithoutEvents(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return samplesOf(content, context).flatMap(judge);
}

function judge({ events, documents, isOneAnswer, paths, stream }: ConnectorSample): Diagnostic[] {
  const [first] = documents;
  const filled = documents.filter(({ value }) => isJsonObject(value) && Object.keys(value).length > 0);
  if (events.length > 0 || !first || filled.length === 0) return [];
  const location = first.locate('', 'value');
  const isFound = (path: string) =>
    filled.some(({ value }) => (findByPath(value, path) ?? [value]).length > 0);
  if (!isOneAnswer || paths.length === 0 || paths.some((path) => isWholeAnswer(path) || isFound(path)))
    return [sampleEventsMissing.report('unlike', { stream: stream.name }, location)];
  const list = paths.map((path) => `"${path}"`).join(', ');
  return [sampleEventsMissing.report('path', { paths: list, stream: stream.name }, location)];
}
