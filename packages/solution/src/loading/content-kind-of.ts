import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { classifyConnectorFile } from '../linking/classify.js';
import type { ContentListKind } from './content-keys.js';

/**
 * What a text must mention to be worth parsing when nobody says that it is content. Every kind that `contentKindOf` tells has
 * one of these in each of its files.
 */
const markers =
  /connectorUiConfig|pollingConfig|connectorDefinitionName|dataConnectorDefinitions|dataCollectionRules|dataFlows|workspaces\/tables|connectivityCriteria|instructions?Steps|Notebook\/1\.0|Microsoft\.Logic\/workflows|Microsoft\.Web\/customApis|\/watchlists|FunctionQuery|^query\s*:|"query"\s*:[^]*"tactics"/im;

/** Tells whether a text may be a content file, without parsing it. */
export function mayHoldContent(text: string): boolean {
  return markers.test(text);
}

/**
 * Which kind of content a file holds, told by its members; `undefined` when it is none that can stand by itself. Some hunting
 * queries have members of rules: there the name of the folder decides.
 */
export function contentKindOf(
  value: Json | undefined,
  folders: readonly string[] = [],
): ContentListKind | undefined {
  if (value === undefined || typeof value !== 'object' || value === null) return undefined;
  const types = resourceTypesOf(value);
  if (types.some((type) => type.endsWith('/watchlists'))) return 'Watchlist';
  if (types.some((type) => type === 'microsoft.logic/workflows' || type === 'microsoft.web/customapis'))
    return 'Playbook';
  if (classifyConnectorFile(value).some(({ kind }) => kind !== 'other')) return 'DataConnector';
  return isJsonObject(value) ? kindOfObject(value, folders) : undefined;
}

function kindOfObject(value: JsonObject, folders: readonly string[]): ContentListKind | undefined {
  if ('FunctionQuery' in value) return 'Parser';
  if (Array.isArray(value['items']) && String(value['version']).startsWith('Notebook/')) return 'Workbook';
  if (!('query' in value)) return undefined;
  if ('destinationTable' in value) return 'SummaryRule';
  if (folders.some((name) => /^hunting/i.test(name))) return 'HuntingQuery';
  if (['kind', 'queryFrequency', 'queryPeriod', 'triggerOperator'].some((name) => name in value))
    return 'AnalyticsRule';
  return ['tactics', 'relevantTechniques', 'entityMappings', 'requiredDataConnectors', 'description'].some(
    (name) => name in value,
  )
    ? 'HuntingQuery'
    : undefined;
}

function resourceTypesOf(value: Json): string[] {
  const resources = isJsonObject(value) ? value['resources'] : undefined;
  if (!Array.isArray(resources)) return [];
  return resources.map((resource) =>
    isJsonObject(resource) ? String(resource['type'] ?? '').toLowerCase() : '',
  );
}
