import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import type { Change } from './change.js';
import { isComputed } from './published-id.js';
import { dataCollectionRules } from './rule-parts.js';

/** The data of a stream goes to another table. */
export const dcrOutputChanged = defineCheck({
  id: 'dcr-output-changed',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'The data of a stream goes to another table than before.',
  page: new URL('../../../checks/dcr-output-changed.md', import.meta.url),
  messages: {
    changed:
      'The data of the stream "{stream}" went to "{earlier}" and now goes to "{output}": the earlier table gets nothing more, and queries on it find only old data. Keep the table, or change every rule, workbook and parser that reads it and say so in ReleaseNotes.md.',
  },
});

/** Reports streams that lost an output and have another instead. */
export function findChangedOutputs({ earlier, now }: Change): Diagnostic[] {
  const before = outputsOf(dataCollectionRules(earlier));
  return [...outputsOf(dataCollectionRules(now))].flatMap(([stream, outputs]) => {
    const old = before.get(stream);
    const lost = [...(old?.keys() ?? [])].filter((name) => !outputs.has(name));
    const fresh = [...outputs].find(([name]) => old && !old.has(name));
    if (lost[0] === undefined || !fresh) return [];
    const [output, place] = fresh;
    const args = { stream, earlier: lost[0], output };
    return [dcrOutputChanged.report('changed', args, atValue(place.source, place.pointer))];
  });
}

/** Where each stream's data goes. A flow without an output writes to the table the stream is named after. */
function outputsOf(rules: readonly PlacedValue[]): Map<string, Map<string, PlacedValue>> {
  const outputs = new Map<string, Map<string, PlacedValue>>();
  for (const flow of rules.flatMap(flowsOf)) {
    const output = readText(flow, 'outputStream');
    const place = readMember(flow, 'outputStream');
    const streams = readMember(flow, 'streams');
    if (output === undefined || !place || !streams || isComputed(output)) continue;
    for (const { value: stream } of childrenOf(streams)) {
      if (typeof stream !== 'string') continue;
      const known = outputs.get(stream) ?? new Map<string, PlacedValue>();
      outputs.set(stream, known.set(output, place));
    }
  }
  return outputs;
}

function flowsOf(rule: PlacedValue): PlacedValue[] {
  const flows = readMember(rule, 'dataFlows');
  return flows ? childrenOf(flows) : [];
}
