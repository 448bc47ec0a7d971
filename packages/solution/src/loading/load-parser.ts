import {
  hasErrors,
  isJsonObject,
  validateDocument,
  type Json,
  type JsonObject,
  type Source,
} from '@hubwright/schema';
import { contentKindMismatch } from '../checks/content-kind-mismatch.js';
import { contentBase } from './content-base.js';
import { describeContent } from './describe-content.js';
import { formatFunctionParameters } from './function-parameters.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { ParserContent } from '../model.js';
import { parserQuery } from './parser-query.js';
import { versionText } from './version-text.js';

/** What a parser's file says; the description is empty where its format has none. */
type ParserFields = Omit<
  ParserContent,
  'contentKind' | 'source' | 'fileName' | 'folders' | 'reference' | 'name'
>;

/** Loads a parser in any of its formats: plain KQL, the function YAML, or JSON (an ARM saved search or its properties). */
export function loadParser(file: ListedFile, context: LoadContext): ParserContent | undefined {
  const { source, value, diagnostics } = context.reader.load(file.path);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  const base = contentBase(file, source, context);
  const fields = parserFields(source, value, base.fileName, context);
  if (!fields) {
    const { reference, key, location } = file;
    const expected =
      'a parser (KQL text, an object with "FunctionQuery", or a saved search with "functionAlias")';
    const found = describeContent(value);
    context.report(contentKindMismatch.report('mismatch', { reference, key, expected, found }, location));
    return undefined;
  }
  const pin = context.pins.parsers.get(fields.functionAlias);
  const displayName = pin?.displayName ?? fields.displayName;
  const description = fields.description || displayName;
  return {
    contentKind: 'Parser',
    ...base,
    ...fields,
    name: pin?.name ?? base.fileName,
    displayName,
    description,
  };
}

function parserFields(
  source: Source,
  value: Json | undefined,
  fileName: string,
  context: LoadContext,
): ParserFields | undefined {
  if (value === undefined || typeof value === 'string') return textParser(source, fileName);
  if (!isJsonObject(value)) return undefined;
  if ('FunctionQuery' in value) {
    context.report(...validateDocument('parser-function', source, value));
    return yamlParser(source, value, fileName);
  }
  const resource = Array.isArray(value['resources']) ? value['resources'].find(isSavedSearch) : value;
  return isJsonObject(resource) && isSavedSearch(resource) ? jsonParser(resource, fileName) : undefined;
}

function textParser(source: Source, fileName: string): ParserFields {
  return {
    format: 'text',
    displayName: fileName,
    functionAlias: fileName,
    category: 'Samples',
    description: '',
    query: parserQuery(source.text),
    functionParameters: '',
    version: '1.0.0',
  };
}

function yamlParser(source: Source, value: JsonObject, fileName: string): ParserFields {
  const header = isJsonObject(value['Function']) ? value['Function'] : {};
  const functionAlias = text(value['FunctionName']) || text(value['EquivalentBuiltInParser']) || fileName;
  const title = text(header['Title']) || functionAlias;
  return {
    format: 'yaml',
    displayName: title,
    functionAlias,
    category: text(value['Category']) || 'Microsoft Sentinel Parser',
    description: text(value['Description']) || title,
    query: text(value['FunctionQuery']),
    functionParameters: formatFunctionParameters(value['FunctionParams'] ?? value['ParserParams']),
    version: versionText(source, header, '/Function/Version').replace(/^["']|["']$/g, '') || '1.0.0',
  };
}

function jsonParser(resource: JsonObject, fileName: string): ParserFields {
  const properties = isJsonObject(resource['properties']) ? resource['properties'] : resource;
  const displayName = text(properties['displayName']) || fileName;
  return {
    format: 'json',
    displayName,
    functionAlias: text(properties['functionAlias']) || fileName,
    category: text(properties['category']) || 'Microsoft Sentinel Parser',
    description: '',
    query: text(properties['query']),
    functionParameters: formatFunctionParameters(properties['functionParameters']),
    version: '1.0.0',
  };
}

function isSavedSearch(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const properties = isJsonObject(value['properties']) ? value['properties'] : value;
  return 'functionAlias' in properties && 'query' in properties;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}
