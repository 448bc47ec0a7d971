import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { appendPointer } from './json-pointer.js';
import { limitValue } from './measure.js';
import type { LookUp } from './parameters.js';
import { evaluateLoop } from './property-copy.js';
import { explainRefusal, isRefused, refuse } from './refusal.js';

/** Gives the values of a template's variables, each evaluated when it is first asked for. */
export function readVariables(declared: JsonObject, environment: () => Environment, root: string): LookUp {
  const values = new Map<string, ReturnType<LookUp>>();
  const loops = findLoops(declared);
  return (name) => {
    const folded = name.toLowerCase();
    const known = values.get(folded);
    if (known !== undefined) return known;
    const place = loops.get(folded);
    const found = folded === 'copy' && loops.size > 0 ? undefined : findMemberName(declared, name);
    if (!place && found === undefined)
      return refuse(
        `The template variable '${name}' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.`,
      );
    values.set(
      folded,
      refuse(
        `The template variable '${name}' depends on itself: a circular reference. Please see https://aka.ms/arm-syntax-variables for usage details.`,
      ),
    );
    const value = place
      ? evaluateLoop(place.loop, name, environment(), root + place.pointer, evaluateValue)
      : evaluateValue(declared[found!] ?? null, environment(), appendPointer(`${root}/variables`, found!));
    const limited = explain(limitValue(value), name);
    values.set(folded, limited);
    return limited;
  };
}

function explain(value: ReturnType<LookUp>, name: string): ReturnType<LookUp> {
  return isRefused(value) ? explainRefusal(value, `template variable '${name}'`) : value;
}

/** The names of all variables, those that loops make too. */
export function variableNames(declared: JsonObject): string[] {
  const loops = findLoops(declared);
  const plain = Object.keys(declared).filter((name) => loops.size === 0 || name.toLowerCase() !== 'copy');
  return [...plain, ...loops.keys()];
}

interface PlacedLoop {
  readonly loop: JsonObject;
  readonly pointer: string;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-variables */
function findLoops(declared: JsonObject): Map<string, PlacedLoop> {
  const loops = new Map<string, PlacedLoop>();
  if (!Array.isArray(declared.copy)) return loops;
  for (const [index, loop] of declared.copy.entries())
    if (isJsonObject(loop) && typeof loop.name === 'string')
      loops.set(loop.name.toLowerCase(), { loop, pointer: `/variables/copy/${index}` });
  return loops;
}
