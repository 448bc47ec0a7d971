import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { outputOf, ownRulesOf, type CollectionRule, type Flow } from './collection-places.js';

/** Two data flows of a rule do the same. */
export const dcrFlowDuplicate = defineCheck({
  id: 'dcr-flow-duplicate',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'Two data flows hand the same events on to the same table, so each is stored twice.',
  page: new URL('../../../checks/dcr-flow-duplicate.md', import.meta.url),
  messages: {
    same: 'An earlier data flow takes the stream "{stream}" to "{output}" with the same transformation, so every event is stored, and paid for, twice. Remove one of the two.',
  },
});

/** Reports data flows that take a stream where an earlier one takes it, with an equal transformation. */
export function findDuplicateFlows(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(findInRule);
}

function findInRule({ flows }: CollectionRule): Diagnostic[] {
  const seen = new Map<string, Flow>();
  return flows.flatMap((flow) => {
    const output = outputOf(flow)?.value ?? '';
    const transform = flow.transform?.value.trim() ?? 'source';
    const destinations = flow.destinations.map(({ value }) => value).sort();
    for (const { value: stream } of flow.streams) {
      const key = JSON.stringify([stream, output, transform, destinations]);
      const first = seen.get(key);
      if (!first) seen.set(key, flow);
      else if (first !== flow) return [report(flow, first, stream, output)];
    }
    return [];
  });
}

function report(flow: Flow, first: Flow, stream: string, output: string): Diagnostic {
  const streams = readMember(flow.place, 'streams') ?? flow.place;
  const related = [
    { message: 'The first data flow is here.', location: atValue(first.place.source, first.place.pointer) },
  ];
  const location = atKey(streams.source, streams.pointer);
  return dcrFlowDuplicate.report('same', { stream, output }, location, { related });
}
