import { atText, atValue, isJsonObject, parseSource, type Json, type Location } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { placeInFile, placeInValue, type PlacedQuery } from '../kql/placed-query.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';

/** Where the members of a parser stand: the YAML file, or what holds `functionAlias` in a JSON one; none in a text file. */
export function membersOf({ format, source }: ParserContent): PlacedValue | undefined {
  const value = format === 'text' ? undefined : parseSource(source).document?.value;
  if (value === undefined) return undefined;
  const root = { value, source, pointer: '' };
  return format === 'yaml' ? root : findSavedSearch(root);
}

/** The query of a parser, as its file has it. */
export function queryOf(parser: ParserContent): PlacedQuery | undefined {
  if (parser.format === 'text') return placeInFile(parser.source);
  const query = readMember(membersOf(parser), parser.format === 'yaml' ? 'FunctionQuery' : 'query');
  return typeof query?.value === 'string'
    ? placeInValue(query.source, query.pointer, query.value)
    : undefined;
}

/** Where a parser gets its alias from: a member, or else the name of the file. */
export function aliasLocation(parser: ParserContent): Location {
  const member = readMember(membersOf(parser), parser.format === 'yaml' ? 'FunctionName' : 'functionAlias');
  return member ? atValue(member.source, member.pointer) : atText(parser.source);
}

function findSavedSearch(file: PlacedValue): PlacedValue | undefined {
  const resources = readMember(file, 'resources');
  const candidates = resources && Array.isArray(resources.value) ? childrenOf(resources) : [file];
  return candidates
    .map((candidate) => readMember(candidate, 'properties') ?? candidate)
    .find(({ value }) => isSavedSearch(value));
}

function isSavedSearch(value: Json): boolean {
  return isJsonObject(value) && 'functionAlias' in value && 'query' in value;
}
