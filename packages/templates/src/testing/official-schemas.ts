import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { corpus, readCorpus } from './corpus-files.js';

const templateId = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json';
const uiId = 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json';

/** The official schemas of the corpus, ready to validate. */
export interface OfficialSchemas {
  readonly template: ValidateFunction;
  readonly ui: ValidateFunction;
  /** The schema of a resource and the type as it spells it, when there is one of this type and API version. */
  resource(
    type: string,
    apiVersion: string,
  ): { readonly type: string; readonly validate: ValidateFunction } | undefined;
}

/**
 * Loads the official schemas once. They are draft-04, which is rewritten. The list of all resources of Azure is not
 * among them: deploymentTemplate only asks for a resource's frame, and bodies are validated one by one.
 */
export function loadOfficialSchemas(): OfficialSchemas {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
    verbose: true,
  });
  const known = new Map<string, { readonly type: string; readonly pointer: string }>();
  for (const [folder, file] of schemaFiles()) {
    const schema = modernise(
      JSON.parse(readCorpus('arm-schemas', folder, file)!.replace(/^\uFEFF/, '')) as JsonObject,
    ) as JsonObject;
    const id = `https://schema.management.azure.com/schemas/${folder}/${file}`;
    if (id === templateId)
      (schema['definitions'] as JsonObject)['resource'] = { $ref: '#/definitions/ARMResourceBase' };
    ajv.addSchema({ ...schema, $id: id });
    for (const [name, definition] of Object.entries(
      (schema['resourceDefinitions'] ?? {}) as Record<string, JsonObject>,
    )) {
      const { type, apiVersion } = (definition['properties'] ?? {}) as Record<
        string,
        { readonly enum?: readonly string[] }
      >;
      const [typeName, version] = [type?.enum?.[0], apiVersion?.enum?.[0]];
      if (typeName && version)
        known.set(`${typeName}@${version}`.toLowerCase(), {
          type: typeName,
          pointer: `${id}#/resourceDefinitions/${name}`,
        });
    }
  }
  return {
    template: ajv.getSchema(templateId)!,
    ui: ajv.getSchema(uiId)!,
    resource(type, apiVersion) {
      const found = known.get(`${type}@${apiVersion}`.toLowerCase());
      return found && { type: found.type, validate: ajv.getSchema(found.pointer)! };
    },
  };
}

function schemaFiles(): [folder: string, file: string][] {
  const root = path.join(corpus, 'arm-schemas');
  return readdirSync(root).flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file): [string, string] => [folder, file]),
  );
}

/** From draft-04: `id` and `$schema` go, boolean bounds become the numbers they belong to. */
function modernise(value: Json): Json {
  if (Array.isArray(value)) return value.map(modernise);
  if (!isJsonObject(value)) return value;
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = value;
  const modern: JsonObject = {};
  for (const [key, member] of Object.entries(rest)) {
    const isOwnName = (key === 'id' || key === '$schema') && typeof member === 'string';
    if (member === undefined || isOwnName || isEmptyChoice(key, member)) continue;
    modern[key] = modernise(member);
  }
  if (minimum !== undefined) modern[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum'] = minimum;
  if (maximum !== undefined) modern[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum'] = maximum;
  return modern;
}

/** Some generated definitions have a choice among nothing; later drafts do not allow that. */
function isEmptyChoice(key: string, value: Json): boolean {
  return key === 'oneOf' && Array.isArray(value) && value.length === 0;
}
