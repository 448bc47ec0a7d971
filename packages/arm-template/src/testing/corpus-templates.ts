import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';
import type { EvaluatedResource, TemplateScope } from '../evaluated-template.js';
import { testScope } from './template-fixture.js';

/** Where the corpus of real solutions is looked for. */
export const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

/** A template of the corpus. */
export interface CorpusTemplate {
  /** Its path below the corpus. */
  readonly file: string;
  readonly template: JsonObject;
}

/** The templates of the corpus whose file names fit, in the order of their paths; none when the corpus is absent. */
export function readCorpusTemplates(fileName: RegExp): CorpusTemplate[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => fileName.test(path.basename(file)))
    .sort()
    .map((file) => ({ file, template: readTemplate(path.join(corpus, file)) }));
}

function readTemplate(file: string): JsonObject {
  const json: Json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  return asObject(json);
}

/** Values for the parameters a user has to fill in: the workspace and its region, and something of the right type. */
export function fillParameters(template: JsonObject): JsonObject {
  const filled = Object.entries(asObject(template['parameters'])).flatMap(([name, declaration]) => {
    const value = valueFor(name, asObject(declaration));
    return value === undefined ? [] : [[name, { value }] as const];
  });
  return Object.fromEntries(filled);
}

function valueFor(name: string, declaration: JsonObject): Json | undefined {
  if (/^workspace(name)?$/i.test(name)) return 'ws';
  if (/^workspace-?location$/i.test(name)) return 'westeurope';
  if (/^resourceGroupName/i.test(name)) return 'soc';
  const { defaultValue, allowedValues, minLength } = declaration;
  const isEmpty = defaultValue === '' && typeof minLength === 'number' && minLength > 0;
  if (defaultValue !== undefined && defaultValue !== null && !isEmpty) return undefined;
  if (Array.isArray(allowedValues)) return allowedValues[0];
  const type = asText(declaration['type']).toLowerCase();
  const address = /url|uri|host|server|endpoint/i.test(name) ? 'https://example.com/' : 'x';
  const text = address.padEnd(typeof minLength === 'number' ? minLength : 1, 'x');
  return { int: 5, bool: true, array: [], object: {}, secureobject: {} }[type] ?? text;
}

/** A scope in which the workspace exists, and resources have what their providers add. */
export function corpusScope(): TemplateScope {
  return {
    ...testScope(),
    findResource: (id) =>
      /\/workspaces\/[^/]+$/i.test(id)
        ? { id, location: 'westeurope', properties: { customerId: 'c' } }
        : undefined,
    completeResource: ({ id, name, type, body }: EvaluatedResource) => ({
      ...body,
      id,
      name,
      identity: { principalId: 'p', tenantId: 't' },
      properties: { ...asObject(body['properties']), ...madeBy(type) },
    }),
  };
}

/** What only the providers know. */
function madeBy(type: string): JsonObject {
  const made: Readonly<Record<string, JsonObject>> = {
    'microsoft.insights/components': { InstrumentationKey: 'k', ConnectionString: 'k' },
    'microsoft.keyvault/vaults/secrets': { SecretUriWithVersion: 'https://example.com/secret/1' },
  };
  return made[type.toLowerCase()] ?? {};
}
