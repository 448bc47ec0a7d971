import { describe, expect, it } from '@jest/globals';
import { isJsonObject } from '../json.js';
import type { Json } from '../json.js';
import { readings } from './readings.js';
import { schemaBase, sourceKinds } from './source-kind.js';
import { createAjv, readSchemaFiles } from '../testing/create-ajv.js';
import { documentedPaths } from '../testing/documented-paths.js';

const schemas = readSchemaFiles();

describe('the schema files', () => {
  const ajv = createAjv();

  it.each([...schemas.keys()])('%s compiles in the strict mode of Ajv, with its $id', (kind) => {
    const id = `${schemaBase}${kind}.schema.json`;
    expect(schemas.get(kind)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: id,
    });
    expect(ajv.getSchema(id)).toBeDefined();
  });

  it('exist for every kind of source', () => {
    expect(sourceKinds.filter((kind) => !schemas.has(kind))).toEqual([]);
  });

  it('describe every property, in one line', () => {
    const undescribed = [...schemas].flatMap(([kind, schema]) =>
      findProperties(schema as Json, kind).filter(({ description }) => !/^[^\n]+$/.test(description)),
    );
    expect(undescribed).toEqual([]);
  });

  it('use only the keywords that the validator knows', () => {
    const used = new Set([...schemas.values()].flatMap((schema) => keywordsOf(schema as Json)));
    expect([...used].filter((keyword) => !knownKeywords.has(keyword))).toEqual([]);
  });

  it('name only readings that exist', () => {
    const text = JSON.stringify([...schemas.values()]);
    const named = [...text.matchAll(/"x-read-as":"([^"]+)"/g)].map(([, name]) => name);
    expect(named.filter((name) => !Object.hasOwn(readings, name ?? ''))).toEqual([]);
  });
});

describe('the schema of CCP connectors', () => {
  // The last two are the method and the address of a call, not members of a document.
  const paths = documentedPaths.filter((path) => path !== 'connect.http' && path !== 'disconnect.url');

  it.each(paths)('has %s', (path) => {
    const [kind, rest] = path.startsWith('connect.body.')
      ? ['ccp-connect-request', path.slice('connect.body.'.length)]
      : ['ccp-connector', path];
    expect(resolvePath(kind, rest)).not.toEqual([]);
  });
});

const knownKeywords = new Set(
  `$schema $id $ref $defs title description type enum const required properties additionalProperties items minItems
  maxProperties minLength pattern examples default minimum maximum exclusiveMinimum allOf if then not deprecated
  x-severity x-canonical x-ignore-case x-read-as`.split(/\s+/),
);

function subschemas(schema: Json): [name: string, schema: Json][] {
  if (!isJsonObject(schema)) return [];
  const { properties, $defs, allOf } = schema;
  const named = [properties, $defs].filter(isJsonObject).flatMap((map) => Object.entries(map));
  const single = ['items', 'additionalProperties', 'if', 'then', 'not'].map(
    (key) => [key, schema[key]] as const,
  );
  const parts = (Array.isArray(allOf) ? allOf : []).map((part) => ['allOf', part] as const);
  return [...named, ...single, ...parts].flatMap(([name, sub]) => (isJsonObject(sub) ? [[name, sub]] : []));
}

function keywordsOf(schema: Json): string[] {
  if (!isJsonObject(schema)) return [];
  return [...Object.keys(schema), ...subschemas(schema).flatMap(([, sub]) => keywordsOf(sub))];
}

/** The properties a schema declares; those of conditions narrow what is declared elsewhere. */
function findProperties(schema: Json, path: string): { path: string; description: string }[] {
  if (!isJsonObject(schema)) return [];
  const own =
    isJsonObject(schema.properties) && schema.$ref === undefined ? Object.entries(schema.properties) : [];
  return [
    ...own.map(([name, property]) => ({
      path: `${path}.${name}`,
      description:
        isJsonObject(property) && typeof property.description === 'string' ? property.description : '',
    })),
    ...subschemas(schema)
      .filter(([name]) => !['if', 'then', 'allOf', 'not'].includes(name))
      .flatMap(([name, sub]) => findProperties(sub, `${path}.${name}`)),
  ];
}

interface Place {
  readonly kind: string;
  readonly schema: Json;
}

/** The schemas that describe a path such as `instructionSteps[].instructions[APIKey|BasicAuth].parameters.enable`. */
function resolvePath(kind: string, path: string): Place[] {
  const steps = path.split('.').flatMap((part) => {
    const [name = '', item] = part.split(/[[\]]/);
    return item === undefined ? [name] : item === '' ? [name, '[]'] : [name, '[]', `=${item.split('|')[0]}`];
  });
  return steps.reduce<Place[]>(
    (places, step) => places.flatMap((place) => take(place, step)),
    [{ kind, schema: schemas.get(kind) as Json }],
  );
}

function take({ kind, schema }: Place, step: string): Place[] {
  if (!isJsonObject(schema)) return [];
  const { $ref, properties, items, allOf } = schema;
  const found: Place[] = [];
  if (step.startsWith('=')) {
    return (Array.isArray(allOf) ? allOf : [])
      .filter((part) => JSON.stringify(part).includes(`"const":"${step.slice(1)}"`))
      .concat(schema)
      .flatMap((part) => (isJsonObject(part) ? [{ kind, schema: part.then ?? part }] : []));
  }
  if (step === '[]' && items !== undefined) found.push({ kind, schema: items });
  if (isJsonObject(properties) && isJsonObject(properties[step]))
    found.push({ kind, schema: properties[step] });
  if (typeof $ref === 'string') found.push(...take(target($ref, kind), step));
  if (schema.then !== undefined) found.push(...take({ kind, schema: schema.then }, step));
  return found.flatMap((place) =>
    step === '[]' && isJsonObject(place.schema) && typeof place.schema.$ref === 'string'
      ? [target(place.schema.$ref, place.kind)]
      : [place],
  );
}

function target($ref: string, kind: string): Place {
  const [file = '', fragment = ''] = $ref.split('#');
  const name = file === '' ? kind : file.replace('.schema.json', '');
  const root = schemas.get(name) as { $defs?: Record<string, Json> };
  return {
    kind: name,
    schema: fragment === '' ? (root as Json) : (root.$defs?.[fragment.slice('/$defs/'.length)] ?? null),
  };
}
