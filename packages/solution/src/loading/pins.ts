import {
  asObject,
  asObjects,
  asText,
  asTexts,
  isJsonObject,
  type Json,
  type JsonObject,
} from '@hubwright/schema';
import type { WorkbookIdentity } from '../model.js';
import { createTextResolver, type TextResolver } from './text-resolver.js';

/**
 * The identity of content that is already published, read from the previous package (`Package/mainTemplate.json`).
 * Renaming a parser or a workbook breaks upgrades, and the sources do not say these names; the official tool asks the
 * live marketplace for them, here they never come from the network.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export interface Pins {
  /** Name and display name of a parser's saved search, by function alias. */
  readonly parsers: ReadonlyMap<string, { readonly name: string; readonly displayName: string }>;
  /** Identity of a workbook by the base name of its file. */
  readonly workbooks: ReadonlyMap<string, WorkbookIdentity>;
  /** Default of the id parameter of a watchlist, by watchlist alias. */
  readonly watchlistIds: ReadonlyMap<string, string>;
  readonly solution: SolutionPin | undefined;
}

/** What a previous package says of the solution itself; enough to rebuild one that has no data file. */
export interface SolutionPin {
  readonly name: string;
  readonly solutionVersion: string;
  readonly author: string;
  readonly logo: string | undefined;
}

/** No previous package. */
export const noPins: Pins = {
  parsers: new Map(),
  workbooks: new Map(),
  watchlistIds: new Map(),
  solution: undefined,
};

/**
 * Reads the pins of a package, in the template-spec shape of 2022 or the content-package shape of today. The text of
 * a workbook's template begins with the base name of its file; until 2023 the word "Workbook" was appended to it.
 */
export function readPins(mainTemplate: Json | undefined): Pins {
  if (!isJsonObject(mainTemplate)) return noPins;
  const resolve = createTextResolver(mainTemplate);
  const parsers = new Map<string, { name: string; displayName: string }>();
  const workbooks = new Map<string, WorkbookIdentity>();
  const earlierWorkbooks = new Map<string, WorkbookIdentity>();
  for (const resource of asObjects(mainTemplate['resources'])) {
    readSavedSearch(resource, resolve, parsers);
    const properties = asObject(resource['properties']);
    const inner = asObjects(asObject(properties['mainTemplate'])['resources']);
    for (const item of inner) {
      readSavedSearch(item, resolve, parsers);
      if (asText(item['type']) === 'Microsoft.Insights/workbooks') {
        const file = /^(.+) Workbook with template version /s.exec(asText(properties['description']))?.[1];
        const identity = readWorkbook(item, inner, resolve);
        if (!file || !identity.key) continue;
        workbooks.set(file, identity);
        const earlier = /^(.+)Workbook$/s.exec(file)?.[1];
        if (earlier) earlierWorkbooks.set(earlier, identity);
      }
    }
  }
  return {
    parsers,
    workbooks: new Map([...earlierWorkbooks, ...workbooks]),
    watchlistIds: readWatchlistIds(mainTemplate),
    solution: readSolution(mainTemplate, resolve),
  };
}

function readSavedSearch(
  resource: JsonObject,
  resolve: TextResolver,
  parsers: Map<string, { name: string; displayName: string }>,
): void {
  if (!asText(resource['type']).endsWith('/workspaces/savedSearches')) return;
  const properties = asObject(resource['properties']);
  const alias = asText(properties['functionAlias']);
  const name = lastSegment(resolve(resource['name']));
  if (!alias || !name || parsers.has(alias)) return;
  parsers.set(alias, { name, displayName: asText(properties['displayName']) || name });
}

function readWorkbook(
  item: JsonObject,
  inner: readonly JsonObject[],
  resolve: TextResolver,
): WorkbookIdentity {
  const metadata = asObject(
    inner.find((resource) => asText(resource['type']).endsWith('/metadata'))?.['properties'],
  );
  const criteria = asObjects(asObject(metadata['dependencies'])['criteria']);
  const ids = (kind: string) =>
    criteria
      .filter((criterion) => criterion['kind'] === kind)
      .map((criterion) => asText(criterion['contentId']));
  return {
    key: resolve(item['name']),
    title: resolve(asObject(item['properties'])['displayName']),
    version: resolve(metadata['version']) || '1.0.0',
    description: asText(asObject(item['metadata'])['description']),
    dataTypes: ids('DataType'),
    connectors: ids('DataConnector'),
    previewImages: asTexts(metadata['previewImages']),
    previewImagesDark: asTexts(metadata['previewImagesDark']),
  };
}

function readWatchlistIds(mainTemplate: JsonObject): Map<string, string> {
  const ids = new Map<string, string>();
  for (const resource of asObjects(mainTemplate['resources'])) {
    if (!/\/watchlists$/i.test(asText(resource['type']))) continue;
    const alias = asText(asObject(resource['properties'])['watchlistAlias']);
    const parameter = /parameters\('([^']+)'\)\)?\]$/.exec(asText(resource['name']))?.[1];
    const id = parameter && asText(asObject(asObject(mainTemplate['parameters'])[parameter])['defaultValue']);
    if (alias && id && !id.startsWith('[')) ids.set(alias, id);
  }
  return ids;
}

/** The solution's own resource is a content package today and was a metadata resource in 2022. */
function readSolution(mainTemplate: JsonObject, resolve: TextResolver): SolutionPin | undefined {
  const variables = asObject(mainTemplate['variables']);
  const metadata = asObject(mainTemplate['metadata']);
  const resource = asObjects(mainTemplate['resources']).find(
    (one) => asObject(one['properties'])['kind'] === 'Solution',
  );
  const properties = asObject(resource?.['properties']);
  const name =
    asText(variables['_solutionName']) ||
    asText(metadata['comments']).replace(/^Solution template for /, '') ||
    resolve(asObject(properties['source'])['name']);
  const solutionVersion = asText(variables['_solutionVersion']) || resolve(properties['version']);
  if (!name || !/^\d+\.\d+\.\d+$/.test(solutionVersion)) return undefined;
  const author = asText(metadata['author']) || authorText(asObject(properties['author']), resolve);
  return { name, solutionVersion, author, logo: asText(properties['icon']) || undefined };
}

/** As the data file writes an author. */
function authorText(author: JsonObject, resolve: TextResolver): string {
  return [resolve(author['name']), resolve(author['email'])].filter(Boolean).join(' - ');
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
