import { atValue, defineCheck, isJsonObject, suggest, type Diagnostic, type Json } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { isLiteral, readItems } from './literal-text.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { dataTypesOf } from './page-tables.js';
import type { CcfConnectorContent } from '../../model.js';

/** A page names a table its connector does not fill. */
export const dataTypeNotCollected = defineCheck({
  id: 'data-type-not-collected',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A data type of the page is a table that no data flow of the connector fills.',
  page: new URL('../../../checks/data-type-not-collected.md', import.meta.url),
  messages: {
    notCollected:
      'No data flow of this connector fills "{table}"; its data collection rule fills {outputs}. The page would wait for data that never comes: name the table that is filled.',
    similar:
      'No data flow of this connector fills "{table}". Did you mean "{suggestion}", which its data collection rule fills?',
  },
});

/** Compares the data types of a CCF page with the output streams of its data collection rules, when all are known. */
export function findUncollectedDataTypes(content: ConnectorContent, context: LintContext): Diagnostic[] {
  if (content.contentKind !== 'CcfConnector') return [];
  const outputs = outputTables(content);
  if (!outputs || outputs.length === 0) return [];
  const known = new Set([...outputs, ...parserNames(context)]);
  return dataTypesOf(content).flatMap(({ names, table, place }) => {
    // Tables of Azure may go by other names than their streams.
    if (!/_CL$/i.test(table) || names.some((name) => known.has(name))) return [];
    const suggestion = suggest(table, outputs);
    const location = atValue(place.source, place.pointer);
    const list = outputs.map((output) => `"${output}"`).join(', ');
    return [
      suggestion === undefined
        ? dataTypeNotCollected.report('notCollected', { table, outputs: list }, location)
        : dataTypeNotCollected.report('similar', { table, suggestion }, location),
    ];
  });
}

/** Undefined when a flow's output is filled in later, or is not said. */
function outputTables({ dataCollectionRules }: CcfConnectorContent): string[] | undefined {
  const outputs = new Set<string>();
  for (const { value, source, pointer } of dataCollectionRules) {
    const rule: PlacedValue = { value: value as unknown as Json, source, pointer };
    for (const flow of readItems(readMember(rule, 'properties'), 'dataFlows')) {
      const stream = outputOf(flow);
      if (stream === undefined || !isLiteral(stream)) return undefined;
      outputs.add(stream.replace(/^(?:Custom|Microsoft)-/i, ''));
    }
  }
  return [...outputs];
}

function outputOf(flow: PlacedValue): string | undefined {
  const output = readMember(flow, 'outputStream')?.value;
  if (typeof output === 'string') return output;
  const streams = isJsonObject(flow.value) ? flow.value['streams'] : undefined;
  const [only] = Array.isArray(streams) && streams.length === 1 ? streams : [];
  return output === undefined && typeof only === 'string' ? only : undefined;
}

function parserNames({ content }: LintContext): string[] {
  return content.flatMap((item) => (item.contentKind === 'Parser' ? [item.functionAlias] : []));
}
