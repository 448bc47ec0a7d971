import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { corpus } from './corpus-files.js';

const base = 'https://schema.management.azure.com/schemas/';

/** Which schemas describe the resources a stand-alone connector consists of, and where in them. */
const resourceSchemas: Readonly<Record<string, string>> = {
  'Microsoft.Insights/dataCollectionRules':
    '2023-03-11/Microsoft.Insights.json#/resourceDefinitions/dataCollectionRules',
  'Microsoft.OperationalInsights/workspaces/tables':
    '2022-10-01/Microsoft.OperationalInsights.json#/resourceDefinitions/workspaces_tables',
};

/** Checks templates and their resources against Azure's own JSON Schemas. */
export interface ArmSchemas {
  /** What is wrong with a template as such; its resources only need what every resource has. */
  checkTemplate(template: JsonObject): string[];
  /** What is wrong with a resource; nothing for types the schemas do not describe. */
  checkResource(resource: JsonObject): string[];
}

/** Loads the schemas of the corpus. */
export function loadArmSchemas(): ArmSchemas {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const template = readSchema('2019-04-01/deploymentTemplate.json');
  const definitions = template['definitions'] as Record<string, JsonObject>;
  // The full schema refers to those of every service; the base of all resources stands for them.
  definitions['resource'] = { allOf: [{ $ref: '#/definitions/ARMResourceBase' }], required: ['apiVersion'] };
  ajv.addSchema(template, `${base}2019-04-01/deploymentTemplate.json`);
  for (const name of [
    'common/definitions.json',
    ...Object.values(resourceSchemas).map((pointer) => pointer.replace(/#.*/, '')),
  ]) {
    ajv.addSchema(readSchema(name), base + name);
  }
  return {
    checkTemplate: (value) => errorsOf(ajv.getSchema(`${base}2019-04-01/deploymentTemplate.json`), value),
    checkResource(resource) {
      const pointer = resourceSchemas[String(resource['type'])];
      return pointer === undefined ? [] : errorsOf(ajv.getSchema(base + pointer), resource);
    },
  };
}

function errorsOf(validate: ValidateFunction | undefined, value: JsonObject): string[] {
  if (!validate) throw new Error('A schema that was added cannot be found.');
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The schemas are of draft 4, whose `id` is another keyword today. */
function readSchema(name: string): JsonObject {
  const {
    id: _id,
    $schema: _schema,
    ...schema
  } = JSON.parse(readFileSync(path.join(corpus, 'arm-schemas', name), 'utf8')) as JsonObject;
  return relax(schema) as JsonObject;
}

/**
 * Lists of values name those known when a schema was made: custom streams, lower-case column types and rules of kind
 * Direct are missing. Only lists of one value, such as a type's name, are kept.
 */
function relax(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(relax);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
      if (value === undefined || (key === 'enum' && Array.isArray(value) && value.length > 1)) return [];
      return [[key === 'oneOf' ? 'anyOf' : key, relax(value)]];
    }),
  );
}
