import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { readItems } from './literal-text.js';

/** The name of a data type has a blank. */
export const dataTypeNameBlank = defineCheck({
  id: 'data-type-name-blank',
  severity: 'warning',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:datatype-no-space'],
  summary: 'The name of a data type has a blank.',
  page: new URL('../../../checks/data-type-name-blank.md', import.meta.url),
  messages: {
    blank:
      'The data type "{name}" has a blank in its name, so it names no table. Write the name of the table.',
  },
});

/** Names that are shown to readers as `Table (what)`; the public checks let them pass. */
const exempt = /CommonSecurityLog|Syslog|Event|AzureDiagnostics|AzureDevOpsAuditing|^SecurityAlert\s*\(/;

/** Reports names with blanks, but for those of shared tables that say whose events they mean. */
export function findBlankDataTypeNames(content: ConnectorContent): Diagnostic[] {
  return readItems(pageOf(content), 'dataTypes').flatMap((item) => {
    const name = readMember(item, 'name');
    if (typeof name?.value !== 'string') return [];
    // Blanks within the braces of a placeholder go away with it.
    const shown = name.value.replace(/\{\{[^{}]*\}\}/g, (text) => 'x'.repeat(text.length));
    const blank = /\s+/.exec(shown);
    if (!blank || exempt.test(name.value)) return [];
    const span = { start: blank.index, end: blank.index + blank[0].length };
    return [
      dataTypeNameBlank.report('blank', { name: name.value }, atValue(name.source, name.pointer, span)),
    ];
  });
}
