import { asObject, asObjects, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { createTextResolver } from '@hubwright/solution';

/** A content item of a package, under a name that stays the same from one version to the next. */
export interface PackageItem {
  /** `AnalyticsRule`, `Parser`, …; the content hub's kinds. */
  readonly kind: string;
  readonly id: string;
  readonly displayName: string;
  readonly version: string;
  /** The resources a user gets when the item is installed, without names and with variables resolved. */
  readonly resources: Json;
}

/** What two packages are compared by. */
export interface PackageContents {
  readonly solutionId: string;
  readonly solutionVersion: string;
  readonly items: readonly PackageItem[];
  readonly parameters: Readonly<Record<string, JsonObject>>;
}

/** Reads the content items of a mainTemplate.json, of content packages and of 2022's template specs alike. */
export function readPackageContents(mainTemplate: JsonObject): PackageContents {
  const resolve = createTextResolver(mainTemplate, (expression) => expression);
  const items: PackageItem[] = [];
  let solutionVersion = '';
  for (const resource of asObjects(mainTemplate['resources'])) {
    const type = asText(resource['type']);
    const properties = asObject(resource['properties']);
    const inner = asObjects(asObject(properties['mainTemplate'])['resources']);
    if (
      type.endsWith('/contentPackages') ||
      (type.endsWith('/metadata') && properties['kind'] === 'Solution')
    ) {
      solutionVersion = resolve(properties['version']);
    }
    if (!type.endsWith('/contentTemplates') && !type.endsWith('/templateSpecs/versions')) continue;
    const metadata = asObject(
      inner.find((item) => asText(item['type']).endsWith('/metadata'))?.['properties'],
    );
    const kind = asText(properties['contentKind']) || asText(metadata['kind']);
    items.push({
      kind,
      id: resolve(properties['contentId'] ?? metadata['contentId']),
      displayName: resolve(properties['displayName']) || asText(properties['description']),
      version: resolve(properties['version'] ?? metadata['version']),
      resources: inner
        .filter((item) => !asText(item['type']).endsWith('/metadata'))
        .map((item) => contentOf(item, resolve)),
    });
  }
  const parameters = Object.fromEntries(
    Object.entries(asObject(mainTemplate['parameters'])).map(([name, value]) => [name, asObject(value)]),
  );
  return {
    solutionId: resolve(asObject(mainTemplate['variables'])['solutionId']),
    solutionVersion,
    items,
    parameters,
  };
}

/** A resource without its name, which says which item it is and, for hunting queries, holds its number. */
function contentOf(resource: JsonObject, resolve: (value: Json) => string): Json {
  const { name: _name, ...content } = resource;
  return resolveWithin(content, resolve);
}

/**
 * Resolves the variables in a value. Their names hold the number of an item, which changes when an item before it comes
 * or goes; that alone is no change of the item.
 */
function resolveWithin(value: Json, resolve: (value: Json) => string): Json {
  if (typeof value === 'string') {
    const resolved = resolve(value);
    if (!resolved.startsWith('[')) return resolved;
    return resolved.replace(/variables\('[^']+'\)(?:\.\w+)?/g, (variable) => `'${resolve(`[${variable}]`)}'`);
  }
  if (Array.isArray(value)) return value.map((item) => resolveWithin(item, resolve));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      item === undefined ? undefined : resolveWithin(item, resolve),
    ]),
  );
}
