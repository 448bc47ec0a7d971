import {
  asObject,
  asObjects,
  asText,
  asTexts,
  atValue,
  isJsonObject,
  joinPointer,
  type JsonObject,
  type Location,
} from '@hubwright/schema';
import type { KqlColumn } from '@hubwright/kql';
import type { CcfConnectorContent, Part } from '@hubwright/solution';

/** What the data collection rule of a poller does with its events. */
export interface PollerDataFlow {
  readonly stream: string;
  /** Columns of the stream; `undefined` when the rule does not declare it, as for streams of Microsoft's own tables. */
  readonly columns: readonly KqlColumn[] | undefined;
  readonly streamLocation: Location;
  /** KQL; `source` when the rule has none. */
  readonly transform: string;
  readonly transformLocation: Location;
  /** `Custom-<table>` or `Microsoft-<table>`. */
  readonly outputStream: string;
}

/**
 * Finds the data flow that takes a poller's events, among the rules that come with its connector; `undefined` when none of them does.
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure#data-flows
 */
export function findDataFlow(
  { dataCollectionRules }: Pick<CcfConnectorContent, 'dataCollectionRules'>,
  stream: string,
): PollerDataFlow | undefined {
  for (const rule of dataCollectionRules) {
    const properties = asObject((rule.value as unknown as JsonObject)['properties']);
    const flows = asObjects(properties['dataFlows']);
    const index = flows.findIndex((flow) => asTexts(flow['streams']).includes(stream));
    if (index >= 0) return readFlow(rule, properties, flows[index]!, index, stream);
  }
  return undefined;
}

function readFlow(
  { source, pointer }: Part<unknown>,
  properties: JsonObject,
  flow: JsonObject,
  index: number,
  stream: string,
): PollerDataFlow {
  const place = (...names: (string | number)[]): Location =>
    atValue(source, joinPointer(pointer, 'properties', ...names));
  const declaration = asObject(properties['streamDeclarations'])[stream];
  const transform = asText(flow['transformKql']).trim();
  return {
    stream,
    columns: isJsonObject(declaration) ? asObjects(declaration['columns']).map(readColumn) : undefined,
    streamLocation: declaration ? place('streamDeclarations', stream) : place('dataFlows', index),
    transform: transform || 'source',
    transformLocation: transform ? place('dataFlows', index, 'transformKql') : place('dataFlows', index),
    outputStream: asText(flow['outputStream']) || stream,
  };
}

function readColumn(column: JsonObject): KqlColumn {
  return { name: asText(column['name']), type: asText(column['type']) };
}
