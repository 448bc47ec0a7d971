import { atText, atValue, createSource, isJsonObject, type Json } from '@hubwright/schema';
import { solutionDataMissing } from '../checks/solution-data-missing.js';
import { classifyConnectorFile } from '../linking/classify.js';
import type { ContentListKind } from './content-keys.js';
import type { ListedFile, LoadContext } from './load-context.js';

/**
 * Folders whose name says what they hold, in the public layout.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
const folderKinds: readonly { readonly name: RegExp; readonly kind: ContentListKind }[] = [
  { name: /^data ?connectors$/i, kind: 'DataConnector' },
  { name: /^parsers?$/i, kind: 'Parser' },
  { name: /^workbooks?$/i, kind: 'Workbook' },
  { name: /^analytic(s)? ?rules$/i, kind: 'AnalyticsRule' },
  { name: /^hunting ?queries$/i, kind: 'HuntingQuery' },
  { name: /^summary ?rules$/i, kind: 'SummaryRule' },
  { name: /^watchlists?$/i, kind: 'Watchlist' },
  { name: /^playbooks?$/i, kind: 'Playbook' },
];

/**
 * Finds the content of a solution that has no data file but was packaged before: every file of a content folder that
 * is what the folder says. Reports that the data file is missing, as a warning.
 */
export function discoverContent(context: LoadContext): (ListedFile & { readonly kind: ContentListKind })[] {
  const { solutionFolder } = context.roots;
  const folder = context.displayPath(solutionFolder);
  const place = atText(createSource(folder, ''));
  context.report(solutionDataMissing.report('rebuilt', { folder }, place, { severity: 'warning' }));
  const found: (ListedFile & { readonly kind: ContentListKind })[] = [];
  for (const { name: pattern, kind } of folderKinds) {
    for (const { name } of context.listing.entries(solutionFolder)?.values() ?? []) {
      if (!pattern.test(name)) continue;
      for (const path of filesBelow(`${solutionFolder}/${name}`, context)) {
        if (!isContent(kind, path, context)) continue;
        const { source } = context.reader.load(path);
        const reference = path.slice(solutionFolder.length + 1);
        found.push({ path, reference, key: name, kind, location: atValue(source) });
      }
    }
  }
  return found;
}

function* filesBelow(folder: string, context: LoadContext, depth = 0): Generator<string> {
  for (const { name, kind } of context.listing.entries(folder)?.values() ?? []) {
    if (kind === 'directory' && depth < 8) yield* filesBelow(`${folder}/${name}`, context, depth + 1);
    if (kind === 'file') yield `${folder}/${name}`;
  }
}

function isContent(kind: ContentListKind, path: string, context: LoadContext): boolean {
  if (kind === 'Parser' && /\.(txt|kql|csl)$/i.test(path)) return true;
  if (!/\.(json|ya?ml)$/i.test(path)) return false;
  const { value } = context.reader.load(path);
  return value !== undefined && looksLike(kind, value);
}

function looksLike(kind: ContentListKind, value: Json): boolean {
  if (kind === 'DataConnector') {
    return classifyConnectorFile(value).some((part) =>
      ['definition', 'ccp', 'legacy-ui'].includes(part.kind),
    );
  }
  if (!isJsonObject(value)) return false;
  switch (kind) {
    case 'Parser':
      return 'FunctionQuery' in value;
    case 'Workbook':
      return 'items' in value && 'version' in value;
    case 'AnalyticsRule':
      return 'kind' in value && 'query' in value;
    case 'HuntingQuery':
    case 'SummaryRule':
      return 'query' in value;
    default:
      return Array.isArray(value['resources']);
  }
}
