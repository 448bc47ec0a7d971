import {
  atText,
  atValue,
  createSource,
  hasErrors,
  isJsonObject,
  validateDocument,
  type Diagnostic,
  type JsonObject,
  type NodeLocation,
  type SolutionMetadata,
  type Source,
  type TextLocation,
} from '@hubwright/schema';
import { contentKindMismatch } from '../checks/content-kind-mismatch.js';
import { solutionDataMissing } from '../checks/solution-data-missing.js';
import { solutionMetadataMissing } from '../checks/solution-metadata-missing.js';
import { solutionNameDiffers } from '../checks/solution-name-differs.js';
import { solutionVersionInvalid } from '../checks/solution-version-invalid.js';
import type { ContentListKind } from './content-keys.js';
import {
  memberFlag,
  memberLocation,
  memberText,
  memberTexts,
  readDataFile,
  type DataFile,
} from './data-file.js';
import { describeContent } from './describe-content.js';
import type { FirstParty } from './load-connectors.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { Solution } from '../model.js';
import { readPackageDescription } from './package-description.js';
import { parseAuthor } from './parse-author.js';
import { discoverContent } from './rebuild-from-package.js';
import { resolveListedFiles } from './resolve-listed-files.js';
import { resolveReference } from './resolve-reference.js';

/** All of a solution but its content, and the files that hold the content. */
export interface SolutionHeader extends Omit<Solution, 'folderName' | 'content'> {
  readonly files: readonly (ListedFile & { readonly kind: ContentListKind })[];
  readonly firstParty: FirstParty;
}

/** Reads the data file and SolutionMetadata.json; `undefined` when either cannot be used. */
export function describeSolution(
  dataFilePath: string | undefined,
  solutionVersion: string | undefined,
  context: LoadContext,
): SolutionHeader | undefined {
  if (dataFilePath === undefined) return describeFromPackage(solutionVersion, context);
  const { source, value, diagnostics } = context.reader.load(dataFilePath);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  if (!isJsonObject(value)) {
    const args = {
      reference: source.path,
      key: 'Data',
      expected: 'an object',
      found: describeContent(value),
    };
    context.report(contentKindMismatch.report('mismatch', args, atValue(source)));
    return undefined;
  }
  const file = readDataFile(source, value);
  context.report(...validateDataFile(file, value));
  const metadata = loadMetadata(memberText(file, 'Metadata') ?? 'SolutionMetadata.json', file, context);
  const files = resolveListedFiles(source, file.references, context);
  const name = memberText(file, 'Name');
  if (name === undefined || !metadata) return undefined;
  checkName(file, name, context);
  const version = solutionVersion ?? memberText(file, 'Version') ?? '';
  if (version !== '' || file.member('Version').value === '')
    checkVersion(version, memberLocation(file, 'Version'), context);
  return {
    ...describeTexts(file),
    name,
    solutionVersion: version,
    author: parseAuthor(memberText(file, 'Author') ?? ''),
    metadata: metadata.value,
    metadataSource: metadata.source,
    files,
    firstParty: {
      is1PConnector: memberFlag(file, 'Is1PConnector'),
      staticConnectorIds: memberTexts(file, 'StaticDataConnectorIds'),
    },
  };
}

/** The form of the version is left to `solution-version-invalid`, which knows what it is for. */
function validateDataFile(file: DataFile, value: JsonObject): Diagnostic[] {
  const { pointer } = file.member('Version');
  return validateDocument('solution-data', file.source, value).filter(
    ({ checkId, location }) =>
      checkId !== 'value-pattern-mismatch' || typeof location === 'symbol' || !isAt(location, pointer),
  );
}

function isAt(location: NodeLocation | TextLocation, pointer: string): boolean {
  return 'pointer' in location && location.pointer === pointer;
}

function describeTexts(file: DataFile) {
  const text = (name: string) => memberText(file, name);
  return {
    dataFile: file.source,
    logo: text('Logo'),
    description: text('Description'),
    bladeDescriptions: {
      workbooks: text('WorkbookBladeDescription'),
      analyticRules: text('AnalyticalRuleBladeDescription'),
      huntingQueries: text('HuntingQueryBladeDescription'),
      playbooks: text('PlaybooksBladeDescription'),
    },
    itemDescriptions: {
      workbooks: memberTexts(file, 'WorkbookDescription'),
      playbooks: memberTexts(file, 'PlaybookDescription'),
      watchlists: memberTexts(file, 'WatchlistDescription'),
    },
    dependentDomainSolutionIds: memberTexts(file, 'dependentDomainSolutionIds'),
    xdr: {
      registerContent: memberFlag(file, 'Include XDR Content Registration'),
      extensionVersion: text('XDR Extension Version') ?? '1.0.0',
      detectionVersion: text('XDR Detection Version'),
    },
  };
}

/** Without a data file, the previous package says who the solution is and the folders what it holds. */
function describeFromPackage(
  solutionVersion: string | undefined,
  context: LoadContext,
): SolutionHeader | undefined {
  const pin = context.pins.solution;
  const folder = context.displayPath(context.roots.solutionFolder);
  const metadata = loadMetadata('SolutionMetadata.json', undefined, context);
  if (!pin || !metadata) {
    const place = atText(createSource(folder, ''));
    if (!pin) context.report(solutionDataMissing.report('none', { folder }, place));
    return undefined;
  }
  return {
    ...describeTexts(readDataFile(createSource(folder, ''), {})),
    dataFile: undefined,
    name: pin.name,
    logo: pin.logo,
    description: packageDescription(context),
    solutionVersion: solutionVersion ?? pin.solutionVersion,
    author: parseAuthor(pin.author),
    metadata: metadata.value,
    metadataSource: metadata.source,
    files: discoverContent(context),
    firstParty: { is1PConnector: false, staticConnectorIds: [] },
  };
}

function packageDescription({ files, reader, roots }: LoadContext): string | undefined {
  const path = `${roots.solutionFolder}/Package/createUiDefinition.json`;
  return files.stat(path)?.kind === 'file' ? readPackageDescription(reader.load(path).value) : undefined;
}

function loadMetadata(
  path: string,
  file: DataFile | undefined,
  context: LoadContext,
): { value: SolutionMetadata; source: Source } | undefined {
  const resolved = resolveReference(path, context.roots, context.listing);
  if (resolved.outcome !== 'found' && resolved.outcome !== 'other-case') {
    const folder = createSource(context.displayPath(context.roots.solutionFolder), '');
    const place = file ? memberLocation(file, 'Metadata') : atText(folder);
    context.report(solutionMetadataMissing.report('missing', { path }, place));
    return undefined;
  }
  const { source, value, diagnostics } = context.reader.load(resolved.path);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  const faults = validateDocument('solution-metadata', source, value ?? null);
  context.report(...faults);
  return isJsonObject(value) ? { value: value as SolutionMetadata, source } : undefined;
}

function checkName(file: DataFile, name: string, context: LoadContext): void {
  if (name === context.folderName) return;
  const args = { name, folder: context.folderName };
  context.report(solutionNameDiffers.report('differs', args, memberLocation(file, 'Name')));
}

function checkVersion(version: string, place: ReturnType<typeof memberLocation>, context: LoadContext): void {
  const major = /^(\d+)\.\d+\.\d+$/.exec(version)?.[1];
  if (major === undefined) context.report(solutionVersionInvalid.report('invalid', { version }, place));
  else if (Number(major) < 3) {
    context.report(solutionVersionInvalid.report('generation', { version }, place, { severity: 'info' }));
  }
}
