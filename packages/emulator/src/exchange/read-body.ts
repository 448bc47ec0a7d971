import { isJsonObject, maximumNestingDepth, type JsonObject } from '@hubwright/schema';
import { azureError, isAzureError, type AzureError } from './azure-error.js';
import type { EmulatorRequest } from './exchange.js';

/** Azure Resource Manager takes bodies of up to 4 MB: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-resource-manager-limits */
export const maximumBodyBytes = 4 * 1024 * 1024;

/** Reads the body of a request as a JSON object; an empty body reads as `undefined`. */
export function readBody({ body, headers }: EmulatorRequest): JsonObject | undefined | AzureError {
  if (body.trim() === '') return undefined;
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json')
    return azureError(
      415,
      'UnsupportedMediaType',
      `The content media type '${type || '<null>'}' is not supported. Only 'application/json' is supported.`,
    );
  const value = parse(body);
  if (isAzureError(value)) return value;
  if (!isJsonObject(value.json)) return invalid('The body has to be a JSON object.');
  return value.json;
}

function parse(body: string): { readonly json: unknown } | AzureError {
  if (isTooDeep(body)) return invalid(`The body is nested more than ${maximumNestingDepth} deep.`);
  try {
    return { json: JSON.parse(body) as unknown };
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
}

/** Counts brackets outside of strings: what is too deep is refused before anything goes through it. */
function isTooDeep(body: string): boolean {
  let depth = 0;
  for (const [token] of body.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > maximumNestingDepth) return true;
  }
  return false;
}

function invalid(why: string): AzureError {
  return azureError(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${why}'.`,
  );
}
