import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { isLiteral, ownRulesOf, type CollectionRule, type Flow } from './collection-places.js';

/** What a data flow gives has no time, which every table needs. */
export const dcrTimeGeneratedMissing = defineCheck({
  id: 'dcr-time-generated-missing',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'Neither the stream nor the transformation of a data flow gives TimeGenerated as a datetime.',
  page: new URL('../../../checks/dcr-time-generated-missing.md', import.meta.url),
  messages: {
    untransformed:
      'The stream "{stream}" has no column TimeGenerated, and no transformation makes one, so the rule is refused. Add transformKql, such as "{example}".',
    transformed:
      'The transformation makes no TimeGenerated, and the stream "{stream}" has no such column, so the rule is refused. Make it from the time of the event, such as "{example}".',
    type: 'TimeGenerated comes from the stream as {type}, but in the table it is datetime, so the rule is refused. Declare it as datetime, or convert it with todatetime() in the transformation.',
  },
});

/** Reports flows in which TimeGenerated is neither declared nor made. */
export function findMissingTimeGenerated(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap((rule) => rule.flows.flatMap((flow) => judge(flow, rule)));
}

function judge(flow: Flow, rule: CollectionRule): Diagnostic[] {
  const { transform, place } = flow;
  if (readMember(place, 'builtInTransform') || readMember(place, 'transformations')) return [];
  if (readMember(place, 'transform')) return [];
  if (transform && (!isLiteral(transform.value) || /\bTimeGenerated\b/.test(transform.value))) return [];
  const [taken] = flow.streams;
  const stream = rule.streams.find(({ name }) => name === taken?.value);
  if (!stream?.columns || stream.columns.length === 0) return [];
  const declared = stream.columns.find(({ name }) => name === 'TimeGenerated');
  const args = { stream: stream.name, example: exampleFor(stream.columns, transform?.value) };
  if (!declared) {
    return transform
      ? [dcrTimeGeneratedMissing.report('transformed', args, atValue(transform.source, transform.pointer))]
      : [dcrTimeGeneratedMissing.report('untransformed', args, locateFlow(flow))];
  }
  const { type, place: column } = declared;
  const typePlace = readMember(column, 'type');
  // A projection that leaves the column out is a matter of the analysis of KQL.
  if (!typePlace || type === '' || type === 'datetime') return [];
  return [dcrTimeGeneratedMissing.report('type', { type }, atValue(typePlace.source, typePlace.pointer))];
}

function locateFlow({ place, outputStream, streams: [first] }: Flow): ReturnType<typeof atValue> {
  if (outputStream) return atKey(outputStream.source, outputStream.pointer);
  const { source, pointer } = first ?? place;
  return atValue(source, pointer);
}

/** A transformation that takes a time of the stream when it has one, else the time of arrival. */
function exampleFor(columns: readonly { name: string; type: string }[], transform = 'source'): string {
  const time = columns.find(({ name, type }) => type === 'datetime' && /^[A-Za-z]\w*$/.test(name));
  const start = transform.trim() === 'source' ? 'source' : '…';
  return `${start} | extend TimeGenerated = ${time ? time.name : 'now()'}`;
}
