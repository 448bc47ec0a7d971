import { posix } from 'node:path';
import type { Diagnostic, JsonObject, Source } from '@hubwright/schema';
import { classifyConnectorFile, type ConnectorPart, type ConnectorPartKind } from './classify.js';
import type { ListedFile, LoadContext } from '../loading/load-context.js';
import { isInside } from '../loading/resolve-reference.js';

/** A part of a CCF connector and the file that holds it. */
export interface LocatedPart {
  readonly kind: ConnectorPartKind;
  readonly value: JsonObject;
  readonly source: Source;
  readonly pointer: string;
  /** Absolute folder of the file; parts of one folder belong together when names do not decide. */
  readonly folder: string;
  /** Whether the data file lists the file itself, rather than it being found beside one. */
  readonly listed: boolean;
}

/** Files of function apps that lie among connectors and are no connector parts. */
const functionAppFiles = new Set([
  'function.json',
  'host.json',
  'proxies.json',
  'local.settings.json',
  'package.json',
]);

/** What a file must mention to be worth parsing as a CCF part. */
const partMarkers =
  /connectorDefinitionName|dataConnectorDefinitions|dataCollectionRules|workspaces\/tables|dataFlows|"columns"/i;

/**
 * Collects the parts of CCF connectors: those in listed files and, when a listed file holds one, those of all JSON
 * files below the connector folder (only the definition is listed in the data file).
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function collectConnectorParts(
  listed: readonly (ListedFile & { readonly parts: readonly ConnectorPart[] })[],
  context: LoadContext,
): LocatedPart[] {
  const located: LocatedPart[] = [];
  const seen = new Set<string>();
  for (const file of listed) {
    seen.add(file.path);
    const { source } = context.reader.load(file.path);
    const folder = posix.dirname(file.path);
    for (const part of file.parts) located.push({ ...part, source, folder, listed: true });
  }
  for (const folder of foldersToSearch(located, context)) {
    for (const path of jsonFilesBelow(folder, context)) {
      if (seen.has(path)) continue;
      seen.add(path);
      located.push(...partsOfUnlisted(path, context));
    }
  }
  return located;
}

/** The connector folders (first level below the solution) of listed CCF parts, or the own folder of a bare page. */
function foldersToSearch(located: readonly LocatedPart[], context: LoadContext): string[] {
  const { solutionFolder } = context.roots;
  const folders = new Set<string>();
  const foldersOfPages = new Set(
    located.filter(({ kind }) => kind === 'legacy-ui').map((part) => part.folder),
  );
  for (const folder of foldersOfPages) if (hasPollerBeside(folder, context)) folders.add(folder);
  for (const part of located) {
    if (part.kind === 'ccp' || part.kind === 'legacy-ui') continue;
    const first = isInside(solutionFolder, part.folder)
      ? part.folder.slice(solutionFolder.length + 1).split('/')[0]!
      : undefined;
    folders.add(first ? `${solutionFolder}/${first}` : part.folder);
  }
  return [...folders];
}

/** A bare page is a CCF definition when some file of its folder refers to one by name. */
function hasPollerBeside(folder: string, context: LoadContext): boolean {
  const entries = context.listing.entries(folder);
  if (!entries) return false;
  return [...entries.values()].some(
    ({ name, kind }) =>
      kind === 'file' &&
      /\.json$/i.test(name) &&
      context.reader.peek(`${folder}/${name}`).includes('connectorDefinitionName'),
  );
}

function* jsonFilesBelow(folder: string, context: LoadContext, depth = 0): Generator<string> {
  const entries = context.listing.entries(folder);
  if (!entries || depth > 8) return;
  for (const { name, kind } of entries.values()) {
    if (kind === 'directory' && name !== 'node_modules')
      yield* jsonFilesBelow(`${folder}/${name}`, context, depth + 1);
    if (kind === 'file' && /\.json$/i.test(name) && !functionAppFiles.has(name)) yield `${folder}/${name}`;
  }
}

/** A file that is not listed may be anything; what does not look like a connector part is passed over in silence. */
function partsOfUnlisted(path: string, context: LoadContext): LocatedPart[] {
  if (!partMarkers.test(context.reader.peek(path))) return [];
  const { source, value, diagnostics } = context.reader.load(path);
  context.report(...diagnostics.filter((diagnostic: Diagnostic) => diagnostic.severity === 'error'));
  if (value === undefined) return [];
  const folder = posix.dirname(path);
  return classifyConnectorFile(value)
    .filter(({ kind }) => kind === 'poller' || kind === 'dcr' || kind === 'dce' || kind === 'table')
    .map((part) => ({ ...part, source, folder, listed: false }));
}
