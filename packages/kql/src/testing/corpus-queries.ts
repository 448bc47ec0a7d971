import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

/** A query of the corpus and the file it is from. */
export interface CorpusQuery {
  readonly kind: 'analytic rule' | 'hunting query' | 'connector';
  readonly file: string;
  readonly text: string;
}

/** The queries of all rules, hunting queries and connector pages under a folder. Files that do not parse are left to other tests. */
export function readCorpusQueries(folder: string): CorpusQuery[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file): CorpusQuery[] => {
    const path = file.replaceAll('\\', '/');
    if (/\.ya?ml$/i.test(path) && /Analytic|Hunting/i.test(path)) {
      const rule = tryParse(() => parseYaml(readFileSync(join(folder, file), 'utf8')) as unknown);
      const kind = /Hunting/i.test(path) ? 'hunting query' : 'analytic rule';
      return textsOf([readProperty(rule, 'query')]).map((text) => ({ kind, file: path, text }));
    }
    if (/\.json$/i.test(path) && /Data ?Connectors/i.test(path)) {
      const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
      return readPageQueries(tryParse(() => JSON.parse(text) as unknown)).map((query) => ({
        kind: 'connector',
        file: path,
        text: query,
      }));
    }
    return [];
  });
}

/** The queries of every connector page inside a value; expressions of ARM are not KQL. */
function readPageQueries(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(readPageQueries);
  if (!('graphQueries' in value)) return inside;
  const table = String(readProperty(value, 'graphQueriesTableName') ?? 'Unknown_CL');
  const own = [
    ...eachOf(value, 'graphQueries', 'baseQuery'),
    ...eachOf(value, 'sampleQueries', 'query'),
    ...eachOf(value, 'dataTypes', 'lastDataReceivedQuery'),
    ...eachOf(value, 'connectivityCriterias', 'value').flat(),
    ...eachOf(value, 'connectivityCriteria', 'value').flat(),
  ];
  const queries = textsOf(own).filter((text) => text.trim() !== '' && !/^\[[a-z]+\(/i.test(text));
  return [...inside, ...queries.map((text) => text.replaceAll('{{graphQueriesTableName}}', table))];
}

function eachOf(value: object, list: string, property: string): unknown[] {
  const items = readProperty(value, list);
  return Array.isArray(items) ? items.map((item) => readProperty(item, property)) : [];
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}

function tryParse(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
