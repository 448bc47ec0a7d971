import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { membersOf, objectsOf, textOf } from './json-members.js';
import type { ItemKind, PackageItem, PackageShape } from './package-item.js';
import { createResolver } from './resolve-expressions.js';

/** A package as it is compared. */
export interface PackageReading {
  readonly shape: PackageShape;
  readonly items: readonly PackageItem[];
}

/** Rows of the table by the content kinds of metadata resources. */
const kindsOfContent: Readonly<Record<string, ItemKind>> = {
  AnalyticsRule: 'analytic rules',
  HuntingQuery: 'hunting queries',
  Parser: 'parsers',
  Workbook: 'workbooks',
  DataConnector: 'data connectors',
  ResourcesDataConnector: 'data connectors',
  Playbook: 'playbooks',
  LogicAppsCustomConnector: 'playbooks',
  AzureFunction: 'playbooks',
};

/**
 * Reads the items of a mainTemplate.json of either shape. An item holds its inner template, its metadata, and the
 * resources beside the template that make it active at once.
 */
export function readPackage(mainTemplate: JsonObject): PackageReading {
  const shape = shapeOf(mainTemplate);
  if (shape === 'v1') return { shape, items: [] };
  const resolve = createResolver(mainTemplate);
  const resources = objectsOf(mainTemplate['resources']).map((resource) => resolve(resource) as JsonObject);
  const templates = resources.filter((resource) =>
    isJsonObject(membersOf(resource['properties'])['mainTemplate']),
  );
  const others = resources.filter((resource) => !templates.includes(resource));
  const items = templates.flatMap((template) => readContentTemplate(template, others));
  return {
    shape,
    items: [
      ...items,
      ...others.flatMap(readWatchlist),
      ...others.flatMap((resource) => readSolution(resource, mainTemplate['parameters'])),
    ],
  };
}

function shapeOf(mainTemplate: JsonObject): PackageShape {
  const types = objectsOf(mainTemplate['resources']).map(({ type }) => textOf(type).toLowerCase());
  if (types.some((type) => type.endsWith('/contentpackages'))) return 'v3';
  return types.some((type) => type.startsWith('microsoft.resources/templatespecs')) ? 'v2' : 'v1';
}

function readContentTemplate(resource: JsonObject, others: readonly JsonObject[]): PackageItem[] {
  const { mainTemplate, description: _, ...contentTemplate } = membersOf(resource['properties']);
  const inner = membersOf(mainTemplate);
  const parts = objectsOf(inner['resources']);
  const metadata = parts.find(isMetadata);
  const properties = membersOf(metadata?.['properties']);
  const kind = kindsOfContent[textOf(properties['kind'])];
  if (!metadata || !kind) return [];
  const resources = parts.filter((part) => part !== metadata).map(comparableResource);
  const names = new Set(resources.map((part) => JSON.stringify(part['name'])));
  const active = others.filter((other) =>
    isMetadata(other)
      ? membersOf(other['properties'])['contentId'] === properties['contentId'] &&
        membersOf(other['properties'])['kind'] === properties['kind']
      : names.has(JSON.stringify(other['name'])),
  );
  return [
    {
      kind,
      id:
        kind === 'parsers'
          ? textOf(membersOf(resources[0]?.['properties'])['functionAlias'])
          : textOf(properties['contentId']),
      value: {
        parameters: inner['parameters'] ?? {},
        variables: inner['variables'] ?? {},
        resources,
        ...(inner['metadata'] !== undefined && { metadata: inner['metadata'] }),
        contentMetadata: metadata,
        active: active.filter((one) => !isMetadata(one)).map(comparableResource),
        activeMetadata: active.filter(isMetadata),
        ...(textOf(resource['type']).endsWith('/contentTemplates') && {
          contentTemplate: { ...contentTemplate, name: resource['name'] },
        }),
      },
    },
  ];
}

function isMetadata({ type }: JsonObject): boolean {
  return textOf(type).toLowerCase().endsWith('/metadata');
}

/** The text of a workbook is compared by what it says. */
function comparableResource(resource: JsonObject): JsonObject {
  const properties = membersOf(resource['properties']);
  const text = properties['serializedData'];
  return typeof text === 'string'
    ? { ...resource, properties: { ...properties, serializedData: parse(text) } }
    : resource;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function readWatchlist(resource: JsonObject): PackageItem[] {
  if (!/\/watchlists$/i.test(textOf(resource['type']))) return [];
  return [
    { kind: 'watchlists', id: textOf(membersOf(resource['properties'])['watchlistAlias']), value: resource },
  ];
}

/** The parameters of the whole package belong to the solution, as no item asks for its own. */
function readSolution(resource: JsonObject, parameters: Json | undefined): PackageItem[] {
  const properties = membersOf(resource['properties']);
  if (properties['kind'] !== 'Solution') return [];
  const dependencies = membersOf(properties['dependencies']);
  const criteria = objectsOf(dependencies['criteria']).map((criterion) =>
    [textOf(criterion['kind']), textOf(criterion['contentId']), textOf(criterion['version'])].join(' '),
  );
  return [
    {
      kind: 'solution resources',
      id: 'Solution',
      value: {
        ...properties,
        parameters: parameters ?? null,
        dependencies: { ...dependencies, criteria: criteria.sort() },
      },
    },
  ];
}
