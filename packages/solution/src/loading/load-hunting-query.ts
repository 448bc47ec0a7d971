import { isJsonObject, validateDocument, type HuntingQuery } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { HuntingQueryContent } from '../model.js';
import { versionText } from './version-text.js';

/** Loads a hunting query (YAML). */
export function loadHuntingQuery(file: ListedFile, context: LoadContext): HuntingQueryContent | undefined {
  const expected = 'a hunting query (an object with "id", "name" and "query")';
  const loaded = loadListed(file, context, expected, (value) => isJsonObject(value) && 'query' in value);
  if (!loaded) return undefined;
  context.report(...validateDocument('hunting-query', loaded.source, loaded.value));
  const query = { ...loaded.value, version: versionText(loaded.source, loaded.value) } as HuntingQuery;
  return { contentKind: 'HuntingQuery', ...contentBase(file, loaded.source, context), query };
}
