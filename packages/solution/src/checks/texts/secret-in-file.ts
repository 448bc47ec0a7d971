import { atText, defineCheck, type Diagnostic, type Source } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import type { LintContext } from '../lint.js';
import { secretsIn } from './secret-shapes.js';

/** A file that will be published contains a secret. */
export const secretInFile = defineCheck({
  id: 'secret-in-file',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'Files of a solution contain no secrets.',
  aka: ['Azure-Sentinel/ScanSecrets'],
  page: new URL('../../../checks/secret-in-file.md', import.meta.url),
  messages: {
    found:
      'Here is {name}, and what is published cannot be taken back. Revoke it where it was issued, then remove it from the file.',
  },
});

/** Reports secrets in files other than those of connectors, whose own checks know where secrets belong. */
export function findSecrets(file: LoadedFile, context: LintContext): Diagnostic[] {
  const secrets = secretsIn(file.source.text);
  return secrets.length === 0 || connectorSources(context).has(file.source) ? [] : reportSecrets(file.source);
}

/** Reports the secrets of a text, once per kind and place. */
export function reportSecrets(source: Source): Diagnostic[] {
  return secretsIn(source.text).map(({ name, start, end }) =>
    secretInFile.report('found', { name }, atText(source, start, end - start)),
  );
}

function connectorSources({ content }: LintContext): ReadonlySet<Source> {
  const sources = content.flatMap((item) => {
    if (item.contentKind === 'DataConnector') return [item.source];
    if (item.contentKind !== 'CcfConnector') return [];
    const parts = [item.definition, ...item.pollers, ...item.dataCollectionRules, ...item.tables];
    return [item.source, ...parts.map((part) => part.source)];
  });
  return new Set(sources);
}
