import { collectionFunctions } from './collections.js';
import { dateFunctions } from './dates.js';
import { numberFunctions } from './numbers.js';
import { listFunction, referenceFunctions } from './references.js';
import { resourceIdFunctions } from './resource-ids.js';
import { scopeFunctions } from './scopes.js';
import { stringFunctions } from './strings.js';
import type { TemplateFunction } from './template-function.js';

const tables = [
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

/** Functions that Azure has and that are not evaluated here, in lower case. */
const others = new Set(
  'parsecidr cidrsubnet cidrhost providers managementgroup references externalinput secret deployer'.split(
    ' ',
  ),
);

/** The function with a name in any case; undefined when Azure has none. */
export function findFunction(name: string): TemplateFunction | undefined {
  const folded = name.toLowerCase();
  return functions.get(folded) ?? (/^list\w+$/.test(folded) ? listFunction : undefined);
}

/** Tells whether Azure has a function which is not evaluated here. */
export function isBeyondEmulation(name: string): boolean {
  return others.has(name.toLowerCase());
}

/** Functions whose arguments are not all evaluated before they are called, in lower case. */
const forms = new Set('if and or lambda map filter reduce sort toobject groupby mapvalues'.split(' '));

/** Tells whether Azure has a function with a name in any case. */
export function isFunctionName(name: string): boolean {
  return forms.has(name.toLowerCase()) || findFunction(name) !== undefined || isBeyondEmulation(name);
}
