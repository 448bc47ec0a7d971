import { posix } from 'node:path';
import { atValue, isJsonObject, validateDocument, type Json, type JsonObject } from '@hubwright/schema';
import { workbookMetadataMissing } from '../checks/workbook-metadata-missing.js';
import type { ListedFile, LoadContext } from './load-context.js';
import { isInside } from './resolve-reference.js';
import type { WorkbookIdentity } from '../model.js';

/**
 * Finds what is said of a workbook elsewhere: a row of WorkbooksMetadata.json beside it, in the solution's or in the
 * repository's Workbooks folder, else the previous package, else (with a warning) names made from the file's.
 */
export function findWorkbookIdentity(
  file: ListedFile,
  fileName: string,
  context: LoadContext,
): WorkbookIdentity {
  const baseName = posix.basename(file.path);
  for (const path of metadataPathsOf(posix.dirname(file.path), context)) {
    const row = rowsOf(path, context).find((candidate) => rowIsOf(candidate, baseName));
    if (row) return identityOf(row, fileName);
  }
  const pin = context.pins.workbooks.get(fileName);
  if (pin) return pin;
  const made = identityOf({}, fileName);
  const row = JSON.stringify(newRow(made, baseName));
  const { source } = context.reader.load(file.path);
  context.report(workbookMetadataMissing.report('missing', { file: baseName, row }, atValue(source)));
  return made;
}

/** The files that may have the row of a workbook in `folder`, in the order they are looked through. */
export function metadataPathsOf(folder: string, context: Pick<LoadContext, 'roots' | 'listing'>): string[] {
  const { solutionFolder, repositoryRoot } = context.roots;
  const folders = [folder, `${solutionFolder}/Workbooks`, `${repositoryRoot}/Workbooks`];
  return [...new Set(folders)]
    .filter((one) => context.listing.entries(one)?.has('WorkbooksMetadata.json'))
    .map((one) => `${one}/WorkbooksMetadata.json`);
}

function rowsOf(path: string, context: LoadContext): JsonObject[] {
  const { source, value, diagnostics } = context.reader.load(path);
  context.report(...diagnostics);
  if (!Array.isArray(value)) return [];
  // The repository's file has rows of every solution; only a file of one's own is this solution's to answer for.
  if (isInside(context.roots.solutionFolder, path)) {
    context.report(...validateDocument('workbooks-metadata', source, value));
  }
  return value.filter(isJsonObject);
}

/**
 * Tells whether a row is that of a workbook's file.
 * The official tool compares file names without `# ? { [ ( ) ] }`, case-insensitively, up to the first dot.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function rowIsOf(row: Json, baseName: string): boolean {
  const path = isJsonObject(row) ? row['templateRelativePath'] : undefined;
  if (typeof path !== 'string') return false;
  const plain = (name: string) =>
    posix
      .basename(name)
      .replace(/\.json$/i, '')
      .replace(/[#?{[()\]}]/g, '')
      .toLowerCase();
  return plain(path) === plain(baseName);
}

function identityOf(row: JsonObject, fileName: string): WorkbookIdentity {
  const text = (value: Json | undefined, fallback: string) =>
    typeof value === 'string' && value ? value : fallback;
  const texts = (value: Json | undefined) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return {
    key: text(row['workbookKey'], `${fileName.replace(/[^A-Za-z0-9_-]/g, '')}Workbook`),
    title: text(row['title'], fileName),
    version: text(row['version'], '1.0.0'),
    description: text(row['description'], ''),
    dataTypes: texts(row['dataTypesDependencies']),
    connectors: texts(row['dataConnectorsDependencies']),
    previewImages: texts(row['previewImages']),
    previewImagesDark: texts(row['previewImagesDark']),
  };
}

function newRow(identity: WorkbookIdentity, baseName: string): JsonObject {
  return {
    workbookKey: identity.key,
    logoFileName: '',
    description: '',
    dataTypesDependencies: [],
    dataConnectorsDependencies: [],
    previewImagesFileNames: [],
    version: identity.version,
    title: identity.title,
    templateRelativePath: baseName,
    subtitle: '',
    provider: '',
  };
}
