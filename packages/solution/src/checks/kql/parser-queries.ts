import { isJsonObject, joinPointer, parseSource, type Json } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { isAnalysable, placeInFile, placeInValue, wrapQuery, type PlacedQuery } from './placed-query.js';

/** The query of a parser, with its parameters in scope; none where it is an expression or blank. */
export function parserQueries(parser: ParserContent): PlacedQuery[] {
  const query = placeParserQuery(parser);
  if (!query || !isAnalysable(query.text)) return [];
  return [parser.functionParameters.trim() === '' ? query : withParameters(query, parser.functionParameters)];
}

/** A text file is analysed as it is written, comments included, so that every offset is one of the file. */
function placeParserQuery({ format, source, query }: ParserContent): PlacedQuery | undefined {
  if (format === 'text') return placeInFile(source);
  const pointer = format === 'yaml' ? '/FunctionQuery' : findSavedQuery(parseSource(source).document?.value);
  return pointer === undefined ? undefined : placeInValue(source, pointer, query);
}

/** A saved search is the file itself or a resource of an ARM template; its members may be in `properties`. */
function findSavedQuery(file: Json | undefined): string | undefined {
  if (!isJsonObject(file)) return undefined;
  const { resources } = file;
  if (!Array.isArray(resources)) return savedQueryIn(file, '');
  return resources
    .map((resource, index) => savedQueryIn(resource, joinPointer('/resources', index)))
    .find((pointer) => pointer !== undefined);
}

function savedQueryIn(value: Json, pointer: string): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const inProperties = isJsonObject(value['properties']);
  const properties = isJsonObject(value['properties']) ? value['properties'] : value;
  if (!('functionAlias' in properties) || typeof properties['query'] !== 'string') return undefined;
  return joinPointer(pointer, ...(inProperties ? ['properties', 'query'] : ['query']));
}

/** Declares the parameters the way a saved function has them; the statement at the end is what makes it a query. */
function withParameters(query: PlacedQuery, parameters: string): PlacedQuery {
  const body = query.text.trimEnd().replace(/;$/, '');
  return wrapQuery({ ...query, text: body }, `let parser = (${parameters}) {\n`, '\n};\nprint 1');
}
