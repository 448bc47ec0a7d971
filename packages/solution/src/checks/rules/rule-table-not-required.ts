import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { tablesReadIn } from './kql-tables.js';
import { asPlacedText, at, itemsOf, ruleOf, textOf, textsOf, type QueryRuleContent } from './rule-members.js';
import { readMember } from '../placed-value.js';

/** A rule reads a table of a connector of the solution that it does not require. */
export const ruleTableNotRequired = defineCheck({
  id: 'rule-table-not-required',
  severity: 'warning',
  scope: 'rule',
  origin: 'guidance',
  summary: 'A rule reads the table of a connector of the solution that it does not require.',
  page: new URL('../../../checks/rule-table-not-required.md', import.meta.url),
  messages: {
    notRequired:
      'The query reads {table}, which the connector "{connectorId}" of this solution fills, but requiredDataConnectors does not have that connector. Add it.',
  },
});

/** Reports tables that come with a connector of the solution, when none of the connectors that bring them is required. */
export function findTablesNotRequired(content: QueryRuleContent, context: LintContext): Diagnostic[] {
  const rule = ruleOf(content);
  const query = textOf(rule, 'query');
  if (!query || !readMember(rule, 'requiredDataConnectors')) return [];
  const providers = providersOf(context);
  if (providers.size === 0) return [];
  const required = new Set(
    itemsOf(rule, 'requiredDataConnectors').flatMap((entry) => {
      const id = readMember(entry, 'connectorId');
      const single = id && asPlacedText(id);
      return [...(single ? [single] : []), ...textsOf(entry, 'connectorId')].map(({ text }) =>
        text.trim().toLowerCase(),
      );
    }),
  );
  return [...tablesReadIn(query.text)].flatMap(([table, span]) => {
    const ids = providers.get(table) ?? [];
    const [connectorId] = ids;
    if (connectorId === undefined || ids.some((id) => required.has(id.toLowerCase()))) return [];
    // A near miss among the ids that are required is reported where it stands.
    if (suggest(connectorId.toLowerCase(), required) !== undefined) return [];
    return [ruleTableNotRequired.report('notRequired', { table, connectorId }, at(query, span))];
  });
}

const known = new WeakMap<LintContext['content'], Map<string, string[]>>();

/** Ids of connectors by the custom table they bring, found once for all items that were loaded together. */
function providersOf({ content }: LintContext): Map<string, string[]> {
  const found = known.get(content);
  if (found) return found;
  const providers = new Map<string, string[]>();
  for (const item of content) {
    if (item.contentKind !== 'CcfConnector') continue;
    const id: unknown = item.definition.value.properties?.connectorUiConfig?.id;
    if (typeof id !== 'string') continue;
    for (const table of tablesOf(item)) providers.set(table, [...(providers.get(table) ?? []), id]);
  }
  known.set(content, providers);
  return providers;
}

function tablesOf({ tables }: CcfConnectorContent): string[] {
  const names = tables.map(({ value }) => String(value.name).split('/').at(-1) ?? '');
  return names.filter((name) => /^\w+_CL$/.test(name));
}
