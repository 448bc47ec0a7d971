import { describe, expect, it } from '@jest/globals';
import type { ValidateFunction } from 'ajv';
import type { Json, JsonObject } from '@hubwright/schema';
import { surveyTemplate } from './survey/survey-template.js';
import { loadOfficialSchemas } from './testing/official-schemas.js';
import { hasPackages, readOfficialPackage, renderCorpus } from './testing/corpus-packages.js';

const describeCorpus = hasPackages ? describe : describe.skip;

describeCorpus('the official ARM schemas (skipped without the corpus; set HUBWRIGHT_CORPUS)', () => {
  const schemas = hasPackages ? loadOfficialSchemas() : undefined;
  const packages = hasPackages ? renderCorpus() : [];

  it.each(packages)('accept mainTemplate.json of %s', (_, { mainTemplate }) => {
    expect(faults(schemas!.template, mainTemplate)).toEqual([]);
  });

  it.each(packages)('accept createUiDefinition.json of %s but for its frame', (_, { createUiDefinition }) => {
    expect(faults(schemas!.ui, withoutFrame(createUiDefinition))).toEqual([]);
    expect(frameOf(createUiDefinition)).toEqual(frameOf(readOfficialPackage('GitHub').createUiDefinition));
  });

  it.each(packages)('accept the templates and resources within %s', (_, { mainTemplate }) => {
    const { scopes, resources } = surveyTemplate(mainTemplate);
    const found = scopes
      .slice(1)
      .flatMap(({ template, pointer }) =>
        prefixed(pointer, faults(schemas!.template, lowerTypes(installed(template)))),
      );
    for (const { value, type } of resources) {
      const schema = schemas!.resource(type, String(value['apiVersion']));
      if (schema)
        found.push(
          ...prefixed(
            type,
            faults(schema.validate, { ...bridged(installed(value), schema.type), type: schema.type }),
          ),
        );
    }
    expect(found).toEqual([]);
  });

  it('know the resources that packages are full of', () => {
    const known = [
      ['Microsoft.Logic/workflows', '2017-07-01'],
      ['Microsoft.OperationalInsights/workspaces/tables', '2022-10-01'],
    ] as const;
    expect(known.map(([type, version]) => schemas!.resource(type, version)?.type)).toEqual(
      known.map(([type]) => type),
    );
  });
});

/**
 * The schema is older than the portal: it knows no ArmApiControl, no list of values that is an expression, no hidden
 * location and no `allowExisting`. All solutions have this first page, so it has to be as published instead.
 */
function frameOf({ parameters }: JsonObject): Json {
  const { basics, config } = parameters as {
    readonly basics: Json;
    readonly config: { readonly basics: JsonObject };
  };
  const { description: _description, ...page } = config.basics;
  return { basics, page };
}

function withoutFrame(definition: JsonObject): JsonObject {
  const { config: _config, ...parameters } = definition['parameters'] as JsonObject;
  return { ...definition, parameters: { ...parameters, basics: [] } };
}

/** What packages put in place of values that must not look empty. */
const standIns: Readonly<Record<string, Json>> = {
  "[variables('TemplateEmptyArray')]": [],
  "[variables('TemplateEmptyObject')]": {},
};

/** What the installation makes of a content template or of something within it: of escaped text one bracket is gone. */
function installed(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value), (key, member: Json) => {
    // The schema wants four numbers; the content hub wants the version of the content, which has three.
    if (key === 'contentVersion') return '1.0.0.0';
    if (typeof member !== 'string') return member;
    return standIns[member] ?? (member.startsWith('[[') ? member.slice(1) : member);
  }) as JsonObject;
}

/** ARM takes the types of parameters in any case; the schema does not. */
function lowerTypes(template: JsonObject): JsonObject {
  const parameters = Object.entries((template['parameters'] ?? {}) as Record<string, JsonObject>).map(
    ([name, { type, ...parameter }]) => [
      name,
      { ...parameter, type: type === 'secureObject' ? type : String(type).toLowerCase() },
    ],
  );
  return { ...template, parameters: Object.fromEntries(parameters) as JsonObject };
}

/**
 * Leaves out where the schemas of resources lag behind the services: a custom stream in a data flow (the schema lists
 * Microsoft's own), and the type `datetime` of a table's column (the schema spells it `dateTime`; the service takes both).
 */
function bridged(resource: JsonObject, type: string): JsonObject {
  return JSON.parse(JSON.stringify(resource), (key, member: Json) => {
    if (key === 'streams' && Array.isArray(member)) return ['Microsoft-Event'];
    return type.endsWith('/tables') && key === 'type' && member === 'datetime' ? 'dateTime' : member;
  }) as JsonObject;
}

function prefixed(prefix: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${prefix}: ${line}`);
}

function faults(validate: ValidateFunction, value: Json): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, data }) =>
      `${instancePath} ${message}, not ${JSON.stringify(data)?.slice(0, 80)}`,
  );
}
