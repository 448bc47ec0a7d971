import type { Json } from '@hubwright/schema';
import type { ItemKind } from './package-item.js';

/** Rows of the table by the content kinds of dependency criteria. */
const kinds: Partial<Record<string, ItemKind>> = {
  AnalyticsRule: 'analytic rules',
  DataConnector: 'data connectors',
  HuntingQuery: 'hunting queries',
  Parser: 'parsers',
  Playbook: 'playbooks',
  Watchlist: 'watchlists',
  Workbook: 'workbooks',
};

/** How the dependencies of two solution resources differ; each entry reads `kind id version`. */
export interface CriteriaChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Compares the criteria of an official solution resource with ours. */
export function compareCriteria(official: Json | undefined, rendered: Json | undefined): CriteriaChange {
  const [theirs, ours] = [textsOf(official), textsOf(rendered)];
  return {
    added: ours.filter((criterion) => !theirs.includes(criterion)),
    removed: theirs.filter((criterion) => !ours.includes(criterion)),
  };
}

/** Tells whether a criterion asks for content of one of these kinds. */
export function isOfKind(criterion: string, among: ReadonlySet<ItemKind>): boolean {
  const kind = kinds[criterion.split(' ')[0] ?? ''];
  return kind !== undefined && among.has(kind);
}

/** The content id a criterion asks for. */
export function criterionId(criterion: string): string {
  return criterion.split(' ').slice(1, -1).join(' ');
}

function textsOf(list: Json | undefined): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
