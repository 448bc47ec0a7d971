import { atValue, isJsonObject, joinPointer, suggest, type Diagnostic } from '@hubwright/schema';
import { ruleConnectorUnknown } from '../checks/rule-connector-unknown.js';
import { contentIdentity } from './content-identity.js';
import type { Content } from '../model.js';

/**
 * Links the connectors that rules and queries require to those of the solution. Others may come from another solution,
 * so an unknown id is information, a near miss a warning.
 */
export function linkRequiredConnectors(content: readonly Content[]): Diagnostic[] {
  const known = content
    .filter((item) => item.contentKind === 'DataConnector' || item.contentKind === 'CcfConnector')
    .map((item) => contentIdentity(item)?.id)
    .filter((id) => id !== undefined);
  if (known.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  for (const item of content) {
    const required =
      item.contentKind === 'AnalyticsRule'
        ? item.rule['requiredDataConnectors']
        : item.contentKind === 'HuntingQuery'
          ? item.query['requiredDataConnectors']
          : undefined;
    if (!Array.isArray(required)) continue;
    for (const [index, entry] of required.entries()) {
      const connectorId = isJsonObject(entry) ? entry['connectorId'] : undefined;
      if (typeof connectorId !== 'string' || known.includes(connectorId)) continue;
      const place = atValue(item.source, joinPointer('', 'requiredDataConnectors', index, 'connectorId'));
      const suggestion = suggest(connectorId, known);
      diagnostics.push(
        suggestion === undefined
          ? ruleConnectorUnknown.report('unknown', { connectorId }, place)
          : ruleConnectorUnknown.report('similar', { connectorId, suggestion }, place, {
              severity: 'warning',
            }),
      );
    }
  }
  return diagnostics;
}
