/** A key of a solution's data file that lists content, and the other names it is known by. Case does not matter. */
export interface DataFileKey {
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** The kind of content the files under the key are, in ARM's words. */
  readonly contentKind:
    | 'DataConnector'
    | 'Parser'
    | 'Workbook'
    | 'AnalyticsRule'
    | 'HuntingQuery'
    | 'Playbook'
    | 'Watchlist'
    | 'SavedSearches'
    | 'SummaryRule'
    | 'CustomDetection';
}

/** The content keys of the data file. */
export const dataFileKeys: readonly DataFileKey[] = [
  { canonical: 'Data Connectors', aliases: ['DataConnectors'], contentKind: 'DataConnector' },
  { canonical: 'Parsers', aliases: [], contentKind: 'Parser' },
  { canonical: 'Workbooks', aliases: [], contentKind: 'Workbook' },
  {
    canonical: 'Analytic Rules',
    aliases: ['AnalyticRules', 'Analytics Rules'],
    contentKind: 'AnalyticsRule',
  },
  { canonical: 'Hunting Queries', aliases: ['HuntingQueries'], contentKind: 'HuntingQuery' },
  { canonical: 'Playbooks', aliases: [], contentKind: 'Playbook' },
  { canonical: 'Watchlists', aliases: [], contentKind: 'Watchlist' },
  { canonical: 'SavedSearches', aliases: ['Saved Searches'], contentKind: 'SavedSearches' },
  { canonical: 'Summary Rules', aliases: ['SummaryRules'], contentKind: 'SummaryRule' },
  {
    canonical: 'Custom Detections',
    aliases: ['XDR Detections', 'CustomDetections'],
    contentKind: 'CustomDetection',
  },
];
