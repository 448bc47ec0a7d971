import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { declareResource, type ParentResource } from './declare-resource.js';
import type { DeclaredResource } from './declared-resource.js';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { appendPointer } from './json-pointer.js';
import { checkCount, enterLoop } from './property-copy.js';
import { isRefused, locateRefusal, Refusal, refuse, type Evaluation } from './refusal.js';

/** Takes a refusal that says where it happened. */
export type Report = (refusal: Refusal) => void;

/**
 * Declares the resources of a list, or of an object of symbolic names: their loops are turned, their names and ids are
 * evaluated, children follow their parents. A resource that cannot be declared is reported and left out.
 */
export function declareResources(
  resources: Json | undefined,
  pointer: string,
  environment: Environment,
  report: Report,
  parent?: ParentResource,
): DeclaredResource[] {
  if (resources === undefined || resources === null) return [];
  if (!Array.isArray(resources) && !isJsonObject(resources)) {
    report(
      new Refusal('InvalidTemplate', "The 'resources' of a template must be an array or an object.", pointer),
    );
    return [];
  }
  return Object.entries(resources).flatMap(([key, source]) => {
    const place = appendPointer(pointer, key);
    if (isJsonObject(source))
      return declareCopies(source, place, environment, report, parent, Array.isArray(resources) ? [] : [key]);
    report(new Refusal('InvalidRequestContent', `The resource at '${place}' must be an object.`, place));
    return [];
  });
}

function declareCopies(
  source: JsonObject,
  pointer: string,
  environment: Environment,
  report: Report,
  parent: ParentResource | undefined,
  symbolicNames: readonly string[],
): DeclaredResource[] {
  const turns = turnLoop(source, pointer, environment, parent);
  if (isRefused(turns)) {
    report(turns);
    return [];
  }
  const groupNames = [...symbolicNames, ...turns.names].map((name) => name.toLowerCase());
  const ids: string[] = [];
  return turns.environments.flatMap((each, index) => {
    const alone = declareResource(source, pointer, each, parent, groupNames);
    if (isRefused(alone)) {
      report(locateRefusal(alone, pointer));
      return [];
    }
    if (alone.isDeployed && !alone.isExisting) ids[index] = alone.id;
    const declared = { ...alone, follows: batchBefore(ids, index, turns.batchSize) };
    const children = declareResources(
      source.resources,
      appendPointer(pointer, 'resources'),
      each,
      report,
      declared,
    );
    return [declared, ...children];
  });
}

/** What a turn of a loop waits for: the turns of the batch before its own. */
function batchBefore(ids: readonly string[], index: number, batchSize: number): string[] {
  const start = index < batchSize ? 0 : Math.floor(index / batchSize) * batchSize;
  return start === 0 ? [] : ids.slice(start - batchSize, start).filter((id) => id !== undefined);
}

/** The environments of the turns of a resource's `copy`; a resource without one has one turn. */
function turnLoop(
  source: JsonObject,
  pointer: string,
  environment: Environment,
  parent: ParentResource | undefined,
): Evaluation<{ names: string[]; environments: Environment[]; batchSize: number }> {
  const { copy } = source;
  if (!isJsonObject(copy)) return { names: [], environments: [environment], batchSize: Infinity };
  const place = appendPointer(pointer, 'copy');
  if (parent)
    return locateRefusal(
      refuse(
        'A copy loop is not supported on a nested resource. Please see https://aka.ms/arm-copy for usage details.',
      ),
      place,
    );
  const loop = evaluateValue(copy, environment, place);
  if (isRefused(loop)) return loop;
  const { name, count, mode, batchSize } = isJsonObject(loop) ? loop : {};
  const turns = checkCount(count ?? null);
  if (isRefused(turns)) return locateRefusal(turns, place);
  if (typeof name !== 'string' || name === '')
    return locateRefusal(
      refuse('The template copy must have a name. Please see https://aka.ms/arm-copy for usage details.'),
      place,
    );
  const isMode = mode === undefined || /^(serial|parallel)$/i.test(asText(mode));
  if (!isMode || (batchSize !== undefined && !(typeof batchSize === 'number' && batchSize >= 1)))
    return locateRefusal(
      refuse(
        "The mode of a template copy must be 'serial' or 'parallel', its batchSize a positive integer. Please see https://aka.ms/arm-copy for usage details.",
      ),
      place,
    );
  return {
    names: [name],
    batchSize:
      asText(mode).toLowerCase() !== 'serial' ? Infinity : typeof batchSize === 'number' ? batchSize : 1,
    environments: Array.from({ length: turns }, (_, index) => enterLoop(environment, name, index, true)),
  };
}
