import { atText, defineCheck, type Diagnostic, type Severity, type Source } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import type { LintContext } from '../lint.js';
import { secretsIn } from '../secrets/secret-shapes.js';

/** A file that will be published contains a secret. */
export const secretInFile = defineCheck({
  id: 'secret-in-file',
  marksSecrets: true,
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

/** Reports the secrets of a file: errors in the files of connectors, where they are those of whoever wrote them. */
export function findSecrets({ source }: LoadedFile, context: LintContext): Diagnostic[] {
  if (secretsIn(source.text).length === 0) return [];
  return reportSecrets(source, connectorSources(context).has(source) ? 'error' : 'warning');
}

/** Reports the secrets of a text, once per kind and place. */
export function reportSecrets(source: Source, severity: Severity = 'warning'): Diagnostic[] {
  return secretsIn(source.text).map(({ name, start, end }) =>
    secretInFile.report('found', { name }, atText(source, start, end - start), { severity }),
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
