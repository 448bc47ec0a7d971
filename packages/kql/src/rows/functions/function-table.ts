import { branchingFunctions } from './branching-functions.js';
import { conversionFunctions } from './conversion-functions.js';
import { dateFunctions } from './date-functions.js';
import { dynamicFunctions } from './dynamic-functions.js';
import { encodingFunctions } from './encoding-functions.js';
import { defineFunction, type CompileFunction } from './function-definition.js';
import { numberFunctions } from './number-functions.js';
import { parseCefDictionary } from './parse-cef.js';
import { parseXml } from './parse-xml.js';
import { regexFunctions } from './regex-functions.js';
import { textFunctions } from './text-functions.js';

/** Functions that cannot be run here at all, with the reason. */
const impossible: Readonly<Record<string, string | undefined>> = {
  geo_location:
    "'geo_location' asks a database of Microsoft's, so a transformation with it runs in Azure only.",
};

const functions: ReadonlyMap<string, CompileFunction> = new Map(
  Object.entries({
    ...branchingFunctions,
    ...conversionFunctions,
    ...dateFunctions,
    ...dynamicFunctions,
    ...encodingFunctions,
    ...numberFunctions,
    ...regexFunctions,
    ...textFunctions,
    parse_cef_dictionary: defineFunction(['string'], parseCefDictionary),
    parse_xml: defineFunction(['string'], parseXml),
  }),
);

/** How a call of a function of KQL is compiled; a sentence when it cannot be run. */
export function findFunction(name: string): CompileFunction | string {
  return (
    functions.get(name) ??
    (Object.hasOwn(impossible, name) ? impossible[name] : undefined) ??
    `The function '${name}' is KQL, but it cannot be run here.`
  );
}

/** The names of all functions that can be run. */
export function listFunctions(): readonly string[] {
  return [...functions.keys()].sort();
}
