import type { Content, ContentKind } from '../../model.js';

const words: Readonly<Record<ContentKind, string>> = {
  DataConnector: 'data connector',
  CcfConnector: 'data connector',
  Parser: 'parser',
  Workbook: 'workbook',
  AnalyticsRule: 'analytic rule',
  HuntingQuery: 'hunting query',
  SummaryRule: 'summary rule',
  CustomDetection: 'custom detection',
  Watchlist: 'watchlist',
  SavedSearches: 'list of saved searches',
  Playbook: 'playbook',
  LogicAppsCustomConnector: 'Logic Apps custom connector',
  AzureFunction: 'function app',
};

/** What people call an item of this kind. */
export function kindWord({ contentKind }: Pick<Content, 'contentKind'>): string {
  return words[contentKind];
}
