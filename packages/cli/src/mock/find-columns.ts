import path from 'node:path';
import type { ConnectorConfig, EventColumn } from '@hubwright/poller';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { nodeFilePort } from '../node-file-port.js';

/**
 * The columns that a data collection rule beside the connector declares for its stream; an empty list when there is no such rule. The
 * rule is in the file of the connector, or in another one of its folder.
 */
export function findStreamColumns(connector: ConnectorConfig, directory: string): EventColumn[] {
  const dcr = connector.config['dcrConfig'];
  const stream = isJsonObject(dcr) ? dcr['streamName'] : undefined;
  if (typeof stream !== 'string') return [];
  const folder = path.dirname(path.resolve(directory, connector.source.path));
  for (const { name, kind } of nodeFilePort.list(folder) ?? []) {
    if (kind !== 'file' || !/\.json$/i.test(name)) continue;
    const columns = columnsIn(readJson(path.join(folder, name)), stream);
    if (columns.length > 0) return columns;
  }
  return [];
}

/** `streamDeclarations` may stand at any depth: in a resource, in a list of them, in a template. */
function columnsIn(value: Json | undefined, stream: string): EventColumn[] {
  if (Array.isArray(value)) return firstOf(value, stream);
  if (!isJsonObject(value)) return [];
  const declarations = value['streamDeclarations'];
  const declared = isJsonObject(declarations) ? declarations[stream] : undefined;
  const columns = isJsonObject(declared) ? declared['columns'] : undefined;
  if (Array.isArray(columns)) return columns.filter(isJsonObject).flatMap(columnOf);
  return firstOf(Object.values(value), stream);
}

function firstOf(values: readonly (Json | undefined)[], stream: string): EventColumn[] {
  for (const value of values) {
    const columns = columnsIn(value, stream);
    if (columns.length > 0) return columns;
  }
  return [];
}

function columnOf({ name, type }: JsonObject): EventColumn[] {
  return typeof name === 'string' ? [{ name, type: typeof type === 'string' ? type : 'string' }] : [];
}

/** What is no JSON declares nothing; `lint` speaks of it. */
function readJson(file: string): Json | undefined {
  try {
    return JSON.parse(
      Buffer.from(nodeFilePort.read(file))
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    ) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
