import {
  atKey,
  atValue,
  createSource,
  hasErrors,
  isJsonObject,
  parseSource,
  type Diagnostic,
  type Json,
  type JsonObject,
  type Source,
} from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { packageIdentityDiffers } from '../checks/package-identity-differs.js';
import { packageMetadataMissing } from '../checks/package-metadata-missing.js';

/** What a mainTemplate.json that lies on disk is compared with. */
export interface ExaminedPackage {
  readonly solution: Solution;
  /** The path of the file and of the solution folder, as messages show them. */
  readonly file: string;
  readonly folder: string;
}

/** Checks a mainTemplate.json, whoever made it: its identity, and the metadata of its content templates. */
export function examineMainTemplate(text: string, examined: ExaminedPackage): Diagnostic[] {
  const source = createSource(examined.file, text.replace(/^\uFEFF/, ''));
  const { document, diagnostics } = parseSource(source);
  if (hasErrors(diagnostics)) return diagnostics.filter(({ severity }) => severity === 'error');
  const template = document?.value;
  if (!isJsonObject(template)) return [];
  return [...compareIdentity(template, source, examined), ...findTemplates(template, source, examined)];
}

function compareIdentity(
  template: JsonObject,
  source: Source,
  { solution, folder }: ExaminedPackage,
): Diagnostic[] {
  const variables = template['variables'];
  const text = (name: string) => textOf(isJsonObject(variables) ? variables[name] : undefined);
  const { publisherId, offerId } = solution.metadata;
  const expected = `${publisherId}.${offerId}`.toLowerCase();
  const [id, version] = [text('solutionId'), text('_solutionVersion')];
  const found: Diagnostic[] = [];
  if (id === undefined) found.push(packageIdentityDiffers.report('none', { folder }, atValue(source)));
  else if (id.toLowerCase() !== expected) {
    const place = atValue(source, '/variables/solutionId');
    found.push(packageIdentityDiffers.report('id', { found: id, expected }, place));
  }
  if (version !== undefined && version !== solution.solutionVersion) {
    const args = { found: version, expected: solution.solutionVersion, folder };
    const place = atValue(source, '/variables/_solutionVersion');
    found.push(packageIdentityDiffers.report('version', args, place));
  }
  return found;
}

/** The service makes the metadata of function apps and of detections itself. */
const withoutMetadata = new Set(['azurefunction', 'customdetection']);

function findTemplates(template: JsonObject, source: Source, { folder }: ExaminedPackage): Diagnostic[] {
  const resources = template['resources'];
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource, index) => {
    if (!isJsonObject(resource) || !/\/contentTemplates$/i.test(textOf(resource['type']) ?? '')) return [];
    const properties = resource['properties'];
    if (!isJsonObject(properties)) return [];
    const kind = textOf(properties['contentKind'])?.toLowerCase() ?? '';
    if (withoutMetadata.has(kind) || hasMetadata(properties['mainTemplate'])) return [];
    const place = atKey(source, `/resources/${index}/properties`);
    return [packageMetadataMissing.report('missing', { folder }, place)];
  });
}

function hasMetadata(template: Json | undefined): boolean {
  if (!isJsonObject(template)) return false;
  if (isJsonObject(template['metadata'])) return true;
  const { resources } = template;
  return (
    Array.isArray(resources) &&
    resources.some(
      (resource) => isJsonObject(resource) && /\/metadata$/i.test(textOf(resource['type']) ?? ''),
    )
  );
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
