import type { ContentKind } from '../model.js';

/** What a list of the data file holds. CCF connectors are told from legacy ones by content, playbooks from custom connectors. */
export type ContentListKind = Exclude<
  ContentKind,
  'CcfConnector' | 'LogicAppsCustomConnector' | 'AzureFunction'
>;

/**
 * A content list of the data file: its canonical key and the other spellings in use.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export interface ContentKey {
  readonly kind: ContentListKind;
  readonly key: string;
  readonly aliases: readonly string[];
}

/**
 * The content lists in the order in which content is rendered. The order of keys in the data file has no influence
 * on the package; the official tool's output follows it.
 */
export const contentKeys: readonly ContentKey[] = [
  { kind: 'DataConnector', key: 'Data Connectors', aliases: ['DataConnectors'] },
  { kind: 'Parser', key: 'Parsers', aliases: [] },
  { kind: 'Workbook', key: 'Workbooks', aliases: [] },
  {
    kind: 'AnalyticsRule',
    key: 'Analytic Rules',
    aliases: ['AnalyticRules', 'Analytics Rules', 'AnalyticsRules'],
  },
  { kind: 'HuntingQuery', key: 'Hunting Queries', aliases: ['HuntingQueries'] },
  { kind: 'SummaryRule', key: 'Summary Rules', aliases: ['SummaryRules'] },
  {
    kind: 'CustomDetection',
    key: 'Custom Detections',
    aliases: ['XDR Detections', 'CustomDetections', 'XDRDetections'],
  },
  { kind: 'Watchlist', key: 'Watchlists', aliases: ['Watchlist'] },
  { kind: 'SavedSearches', key: 'SavedSearches', aliases: ['Saved Searches'] },
  { kind: 'Playbook', key: 'Playbooks', aliases: ['CustomConnector', 'Custom Connectors', 'Function Apps'] },
];
