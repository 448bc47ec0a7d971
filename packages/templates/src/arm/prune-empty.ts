import type { Json, JsonObject } from '@hubwright/schema';
import type { RenderContext } from '../fragment.js';

type Share = RenderContext['share'];

/** Where a value stands, which decides what becomes of an empty one. */
interface Place {
  readonly key: string;
  /** Below `actions` of a workflow definition, where `inputs` are the action's own. */
  readonly inActions: boolean;
  /** Nothing may be dropped here: the inputs of an action, or wherever the caller says so. */
  readonly lossFree: boolean;
}

/** How strict to be; `lossFree` keeps every empty object. */
export interface PruneOptions {
  readonly lossFree?: boolean;
}

/**
 * Replaces what the marketplace's checks call blanks by expressions of mainTemplate's shared variables, which are
 * evaluated at installation: "" and null become the empty text, [] the empty array; {} is dropped, except of
 * `dataSources`, in an array and where dropping would lose something. What an action gets as `inputs` is kept
 * whole: null, [] and {} there reach the Logic App as they are written. A value that is empty itself gives `{}`.
 */
export function pruneEmpty(value: Json, share: Share, { lossFree = false }: PruneOptions = {}): Json {
  return prune(value, { key: '', inActions: false, lossFree }, share) ?? {};
}

/** The same for an object whose own members are wanted, such as a resource or a map of variables. */
export function pruneMembers(
  value: JsonObject,
  share: Share,
  options: PruneOptions = {},
): Record<string, Json> {
  const members: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) {
    const place = enter({ key: '', inActions: false, lossFree: options.lossFree ?? false }, key);
    const pruned = member === undefined ? undefined : prune(member, place, share);
    if (pruned !== undefined) members[key] = pruned;
  }
  return members;
}

function enter(place: Place, key: string): Place {
  return {
    key,
    inActions: place.inActions || key === 'actions',
    lossFree: place.lossFree || (place.inActions && key === 'inputs'),
  };
}

/** Gives undefined for what is to be dropped. */
function prune(value: Json, place: Place, share: Share): Json | undefined {
  if (value === '') return share('blanks');
  if (value === null) return pruneNull(place, share);
  if (Array.isArray(value)) return pruneArray(value, place, share);
  if (typeof value === 'object') return pruneObject(value, place, share);
  return value;
}

/** A null deep inside inputs is part of a request body; it stays, for no variable stands for it there. */
function pruneNull(place: Place, share: Share): Json {
  if (!place.lossFree) return share('blanks');
  return place.key === 'inputs' || place.key === 'value' ? share('TemplateNullVariable') : null;
}

function pruneArray(items: readonly Json[], place: Place, share: Share): Json {
  if (items.length === 0) return share('TemplateEmptyArray');
  const item: Place = { ...place, key: '' };
  return items.map((value) => prune(value, item, share) ?? share('TemplateEmptyObject'));
}

function pruneObject(value: JsonObject, place: Place, share: Share): Json | undefined {
  const members: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) {
    const pruned = member === undefined ? undefined : prune(member, enter(place, key), share);
    if (pruned !== undefined) members[key] = pruned;
  }
  if (Object.keys(members).length > 0) return members;
  return place.lossFree || place.key === 'dataSources' ? share('TemplateEmptyObject') : undefined;
}
