import type { ContentListKind } from './content-keys.js';
import { loadAnalyticRule } from './load-analytic-rule.js';
import { loadConnectors, type FirstParty } from './load-connectors.js';
import type { ListedFile, LoadContext } from './load-context.js';
import { loadCustomDetection } from './load-custom-detection.js';
import { loadHuntingQuery } from './load-hunting-query.js';
import { loadParser } from './load-parser.js';
import { loadPlaybook } from './load-playbook.js';
import { loadSavedSearches } from './load-saved-searches.js';
import { loadSummaryRule } from './load-summary-rule.js';
import { loadWatchlist } from './load-watchlist.js';
import { loadWorkbook } from './load-workbook.js';
import type { Content } from '../model.js';

type Loader = (file: ListedFile, context: LoadContext) => Content | undefined;

const loaders: Readonly<Record<Exclude<ContentListKind, 'DataConnector'>, Loader>> = {
  Parser: loadParser,
  Workbook: loadWorkbook,
  AnalyticsRule: loadAnalyticRule,
  HuntingQuery: loadHuntingQuery,
  SummaryRule: loadSummaryRule,
  CustomDetection: loadCustomDetection,
  Watchlist: loadWatchlist,
  SavedSearches: loadSavedSearches,
  Playbook: loadPlaybook,
};

/** Loads all listed files, each by the loader of its list; connectors together, since their parts are linked. */
export function loadContent(
  files: readonly (ListedFile & { readonly kind: ContentListKind })[],
  firstParty: FirstParty,
  context: LoadContext,
): Content[] {
  const connectors = files.filter((file) => file.kind === 'DataConnector');
  const content: Content[] = loadConnectors(connectors, firstParty, context);
  for (const file of files) {
    if (file.kind === 'DataConnector') continue;
    const item = loaders[file.kind](file, context);
    if (item) content.push(item);
  }
  return content;
}
