import type { Content, ContentKind } from '@hubwright/solution';

/** What the description counts, in the order it counts it. */
const groups: readonly { readonly label: string; readonly kinds: readonly ContentKind[] }[] = [
  { label: 'Data Connectors', kinds: ['CcfConnector', 'DataConnector'] },
  { label: 'Parsers', kinds: ['Parser'] },
  { label: 'Workbooks', kinds: ['Workbook'] },
  { label: 'Analytic Rules', kinds: ['AnalyticsRule'] },
  { label: 'Hunting Queries', kinds: ['HuntingQuery'] },
  { label: 'Watchlists', kinds: ['Watchlist'] },
  { label: 'Summary Rules', kinds: ['SummaryRule'] },
  { label: 'Custom Azure Logic Apps Connectors', kinds: ['LogicAppsCustomConnector'] },
  { label: 'Function Apps', kinds: ['AzureFunction'] },
  { label: 'Playbooks', kinds: ['Playbook'] },
];

/** How much of each kind a solution brings, as Markdown; kinds it does not have are left out. Empty without content. */
export function countSentence(contents: readonly Content[]): string {
  return groups
    .map(({ label, kinds }) => ({
      label,
      count: contents.filter((one) => kinds.includes(one.contentKind)).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `**${label}:** ${count}`)
    .join(', ');
}
