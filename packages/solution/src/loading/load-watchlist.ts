import { isJsonObject, validateDocument } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { ArmTemplate, WatchlistContent } from '../model.js';

/** Loads a watchlist: an ARM template whose first resource is the watchlist. */
export function loadWatchlist(file: ListedFile, context: LoadContext): WatchlistContent | undefined {
  const loaded = loadListed(
    file,
    context,
    'a watchlist (an ARM template with a Watchlists resource)',
    isWatchlist,
  );
  if (!loaded) return undefined;
  context.report(...validateDocument('watchlist', loaded.source, loaded.value));
  const template = loaded.value as unknown as ArmTemplate;
  const resource = template.resources[0]!;
  const base = contentBase(file, loaded.source, context);
  const alias = resource.properties?.['watchlistAlias'];
  const id = (typeof alias === 'string' && context.pins.watchlistIds.get(alias)) || base.fileName;
  return { contentKind: 'Watchlist', ...base, template, resource, id };
}

function isWatchlist(value: unknown): boolean {
  const resources = isJsonObject(value) ? value['resources'] : undefined;
  const first = Array.isArray(resources) ? resources[0] : undefined;
  return isJsonObject(first) && typeof first['type'] === 'string' && /\/watchlists$/i.test(first['type']);
}
