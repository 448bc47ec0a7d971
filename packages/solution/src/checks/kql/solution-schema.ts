import { asObject, asText, asTexts, type Json, type JsonObject } from '@hubwright/schema';
import type { KqlFunction, KqlSchema, KqlTable } from '@hubwright/kql';
import type { Content, Solution } from '../../model.js';
import { pageOf } from '../connector-places.js';
import { childrenOf, readMember, readText } from '../placed-value.js';
import { collectDataFlows, collectTables, isTableName } from './data-flows.js';

/**
 * What the queries of a solution may refer to besides the public tables: its table files, the tables its data flows and pages name,
 * and its parsers. The first declaration of a name counts.
 */
export function createSolutionSchema(solution: Pick<Solution, 'content'>): KqlSchema {
  const tables = [
    ...collectTables(solution),
    ...outputTables(solution),
    ...solution.content.flatMap(pageTables),
  ];
  return { tables: uniqueByName(tables), functions: uniqueByName(solution.content.flatMap(functionsOf)) };
}

/** A table without a file of its own has the columns of the stream that goes there unchanged, and perhaps others. */
function outputTables(solution: Pick<Solution, 'content'>): KqlTable[] {
  return collectDataFlows(solution).flatMap(({ outputStream, transform, columns }) => {
    const name = /^Custom-(\w+)$/.exec(outputStream)?.[1];
    if (name === undefined) return [];
    const isUnchanged = transform === undefined || String(transform.value).trim() === 'source';
    return [{ name, open: true, ...(isUnchanged && columns ? { columns } : {}) }];
  });
}

/** Custom tables that a page names; what else made them, such as a function app, is nowhere declared, so they are open. */
function pageTables(content: Content): KqlTable[] {
  if (content.contentKind !== 'DataConnector' && content.contentKind !== 'CcfConnector') return [];
  const page = pageOf(content);
  const dataTypes = readMember(page, 'dataTypes');
  const names = [
    readText(page, 'graphQueriesTableName'),
    ...(dataTypes ? childrenOf(dataTypes).map((dataType) => readText(dataType, 'name')) : []),
  ];
  return asTexts(names as Json[])
    .map((name) => name.trim())
    .filter((name) => isTableName(name) && name.endsWith('_CL'))
    .map((name) => ({ name }));
}

function functionsOf(content: Content): KqlFunction[] {
  if (content.contentKind === 'Parser') {
    const { functionAlias, functionParameters, query } = content;
    return functionNamed(functionAlias, functionParameters, query);
  }
  if (content.contentKind !== 'SavedSearches') return [];
  return [...content.resources, ...content.searches].flatMap((search: JsonObject) => {
    const properties = asObject(search['properties'] ?? search);
    const { functionAlias, functionParameters, query } = properties;
    return functionNamed(asText(functionAlias), asText(functionParameters), asText(query));
  });
}

/** An expression says nothing before it is deployed: as a name it declares nothing, as a body it leaves the function open. */
function functionNamed(name: string, parameters: string, body: string): KqlFunction[] {
  if (!isTableName(name)) return [];
  const isExpression = [parameters, body].some((text) => /^\s*\[/.test(text));
  return [isExpression ? { name } : { name, parameters, body }];
}

function uniqueByName<Named extends { readonly name: string }>(items: readonly Named[]): Named[] {
  return [...new Map(items.toReversed().map((item) => [item.name, item])).values()].toReversed();
}
