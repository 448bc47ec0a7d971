import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { ArmTemplate, SavedSearchesContent } from '../model.js';

/** Loads saved searches: an ARM template, `{ value: […] }` as the REST API lists them, or a plain list. */
export function loadSavedSearches(file: ListedFile, context: LoadContext): SavedSearchesContent | undefined {
  const expected = 'saved searches (a list, an object with "value", or an ARM template)';
  const loaded = loadListed(file, context, expected, (value) => Array.isArray(value) || isListing(value));
  if (!loaded) return undefined;
  const { source, value } = loaded;
  const base = contentBase(file, source, context);
  if (Array.isArray(value['resources'])) {
    const template = value as unknown as ArmTemplate;
    return { contentKind: 'SavedSearches', ...base, template, resources: template.resources, searches: [] };
  }
  const items = Array.isArray(value) ? value : value['value'];
  const searches = (Array.isArray(items) ? items : []).filter(isJsonObject) as JsonObject[];
  return { contentKind: 'SavedSearches', ...base, template: { resources: [] }, resources: [], searches };
}

function isListing(value: unknown): boolean {
  return isJsonObject(value) && (Array.isArray(value['value']) || Array.isArray(value['resources']));
}
