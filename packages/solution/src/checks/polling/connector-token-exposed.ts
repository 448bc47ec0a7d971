import { atText, defineCheck, type Diagnostic, type Source } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';

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

/** Forms that nothing but a credential has, as their makers document them. Bounded, so that long files stay cheap. */
const forms: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,100}/g],
  ['an access key of AWS', /\b(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE)[A-Z0-9]{16}\b/g],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g],
  [
    'a webhook of Slack',
    /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30}/g,
  ],
  ['an API key of Google', /\bAIza[\w-]{35}(?![\w-])/g],
  ['a token of Okta', /\bSSWS 00[\w-]{40}(?![\w-])/g],
  ['a secret key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{20,250}/g],
  ['a JSON Web Token', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{16,2000}/g],
  ['a private key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\\rn\s]{0,20}[A-Za-z0-9+/]{40}/g],
  ['a shared access signature of Azure', /\bsig=(?:[A-Za-z0-9+/]|%2[bBfF]){38,90}(?:=|%3[dD])/g],
  ['a key of an Azure storage account', /\bAccountKey=[A-Za-z0-9+/]{86}==/g],
  [
    'a client secret of Microsoft Entra',
    /(?<![\w~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])/g,
  ],
];

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
  return forms.flatMap(([kind, pattern]) =>
    [...source.text.matchAll(pattern)].map((found) =>
      connectorTokenExposed.report('exposed', { kind }, atText(source, found.index, found[0].length)),
    ),
  );
}
