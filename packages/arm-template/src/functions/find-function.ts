import { cidrFunctions } from './cidr.js';
import { collectionFunctions } from './collections.js';
import { dateFunctions } from './dates.js';
import { isLambdaName } from './lambdas.js';
import { numberFunctions } from './numbers.js';
import { listFunction, referenceFunctions } from './references.js';
import { resourceIdFunctions } from './resource-ids.js';
import { scopeFunctions } from './scopes.js';
import { stringFunctions } from './strings.js';
import type { TemplateFunction } from './template-function.js';

const tables = [
  cidrFunctions,
  collectionFunctions,
  dateFunctions,
  numberFunctions,
  referenceFunctions,
  resourceIdFunctions,
  scopeFunctions,
  stringFunctions,
];

const functions = new Map(
  tables.flatMap((table) => Object.entries(table)).map(([name, each]) => [name.toLowerCase(), each]),
);

/** Functions that Azure has and that are not evaluated here, in lower case: what they give only Azure knows. */
const others = new Set(['externalinput', 'pickzones', 'providers', 'references']);

/** The function with a name in any case; undefined when it is unknown or not evaluated. */
export function findFunction(name: string): TemplateFunction | undefined {
  const folded = name.toLowerCase();
  return functions.get(folded) ?? (/^list[a-z]*$/.test(folded) ? listFunction : undefined);
}

/** Tells whether Azure has a function which is not evaluated here. */
export function isBeyondEmulation(name: string): boolean {
  return others.has(name.toLowerCase());
}

/** Tells whether Azure has a function with a name in any case. */
export function isFunctionName(name: string): boolean {
  const folded = name.toLowerCase();
  return (
    /^(if|and|or)$/.test(folded) ||
    isLambdaName(folded) ||
    findFunction(name) !== undefined ||
    isBeyondEmulation(name)
  );
}
