import { atText, defineCheck, type Diagnostic, type Source } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { tokenForms } from './token-forms.js';

/** A file of a connector holds a credential that can be told by its form. */
export const connectorTokenExposed = defineCheck({
  id: 'connector-token-exposed',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'A file of a connector holds a credential of a known form.',
  page: new URL('../../../checks/connector-token-exposed.md', import.meta.url),
  messages: {
    exposed:
      'This is {kind}, told by its form. The file is public with the package. Revoke it, and remove it from the file and its history.',
  },
});

/** Reports credentials anywhere in the files of a connector. The message does not repeat them. */
export function findExposedTokens(content: ConnectorContent, { content: all }: LintContext): Diagnostic[] {
  const before = all.slice(0, Math.max(0, all.indexOf(content)));
  const seen = new Set(before.flatMap(sourcesOf));
  return sourcesOf(content)
    .filter((source) => !seen.has(source))
    .flatMap(findInSource);
}

function sourcesOf(item: LintContext['content'][number]): Source[] {
  if (item.contentKind === 'DataConnector') return [item.source];
  if (item.contentKind !== 'CcfConnector') return [];
  const parts = [item.definition, ...item.pollers, ...item.dataCollectionRules, ...item.tables];
  return [...new Set(parts.map(({ source }) => source))];
}

function findInSource(source: Source): Diagnostic[] {
  return tokenForms.flatMap(([kind, pattern]) =>
    [...source.text.matchAll(pattern)].map((found) =>
      connectorTokenExposed.report('exposed', { kind }, atText(source, found.index, found[0].length)),
    ),
  );
}
