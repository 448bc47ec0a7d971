import path from 'node:path';
import { readSampleEvent, type ConnectorConfig, type ResponsePlan } from '@hubwright/poller';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { nodeFilePort } from '../node-file-port.js';

/** Folders that hold sample data, such as `samples` or `Sample Data`. */
const sampleFolder = /^samples?[ _-]?(?:data|events|logs)?$/i;

/** How far above a connector's file its solution is looked for. */
const levels = 4;

/**
 * An event of the sample data of a solution: from the file that is named after the stream or the table of the connector.
 * `undefined` when there is none.
 */
export function findSampleEvent(
  connector: ConnectorConfig,
  response: ResponsePlan,
  directory: string,
): JsonObject | undefined {
  const names = namesOf(connector).map(bareName);
  let folder = path.dirname(path.resolve(directory, connector.source.path));
  for (let level = 0; level < levels; level += 1, folder = path.dirname(folder)) {
    for (const file of sampleFiles(folder)) {
      if (!names.includes(bareName(path.basename(file, path.extname(file))))) continue;
      const event = readEvent(file, response);
      if (event) return event;
    }
  }
  return undefined;
}

/** The stream, the tables and what else a sample may be named after. */
function namesOf({ config, page }: ConnectorConfig): string[] {
  const owner = isJsonObject(page) ? page : {};
  const dcr = isJsonObject(config['dcrConfig']) ? config['dcrConfig'] : {};
  const names = [dcr['streamName'], config['dataType'], owner['graphQueriesTableName']];
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:custom|microsoft)-/, '')
    .replace(/_cl$/, '')
    .replace(/[^a-z0-9]/g, '');
}

function sampleFiles(folder: string): string[] {
  const folders = entriesOf(folder, 'directory').filter((name) => sampleFolder.test(name));
  return folders.flatMap((name) => {
    const files = entriesOf(path.join(folder, name), 'file').filter((file) => /\.json$/i.test(file));
    return files.map((file) => path.join(folder, name, file));
  });
}

function entriesOf(folder: string, wanted: 'file' | 'directory'): string[] {
  const entries = nodeFilePort.list(folder) ?? [];
  return entries.filter(({ kind }) => kind === wanted).map(({ name }) => name);
}

/** What is no JSON is no sample for us; `lint` speaks of it. */
function readEvent(file: string, response: ResponsePlan): JsonObject | undefined {
  try {
    return readSampleEvent(
      JSON.parse(
        Buffer.from(nodeFilePort.read(file))
          .toString('utf8')
          .replace(/^\uFEFF/, ''),
      ) as Json,
      response,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
