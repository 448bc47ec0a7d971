import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, outputOf, ownRulesOf, tablesOf, type Flow } from './collection-places.js';

/** The output stream of a data flow cannot be the stream of a table. */
export const dcrOutputStreamInvalid = defineCheck({
  id: 'dcr-output-stream-invalid',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The output stream of a data flow is neither Custom-<table>_CL nor Microsoft-<table>.',
  page: new URL('../../../checks/dcr-output-stream-invalid.md', import.meta.url),
  messages: {
    prefix:
      'The output stream "{stream}" is no stream of a table, so the rule is refused. It is Custom-<table>_CL for a custom table and Microsoft-<table> for a public one.',
    suffix:
      'The output stream "{stream}" names the custom table "{table}", but custom tables end in "_CL", so the rule is refused. Write to "{suggestion}".',
    kind: 'The output stream "{stream}" names a custom table as if it were a public one. Custom tables have the prefix "Custom-": "{suggestion}".',
    missing:
      'The data flow has no outputStream, and the stream it takes, "{stream}", is not that of a table. Name the table in outputStream, as Custom-<table>_CL.',
  },
});

/** Reports flows whose output stream, written or implied, is not that of a table. */
export function findInvalidOutputStreams(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const tables = new Set(tablesOf(content).map(({ name }) => name));
  return ownRulesOf(content, context).flatMap(({ flows }) => flows.flatMap((flow) => judge(flow, tables)));
}

function judge(flow: Flow, tables: ReadonlySet<string>): Diagnostic[] {
  const output = outputOf(flow);
  if (!output || !isLiteral(output.value)) return [];
  const { value: stream, source, pointer } = output;
  const location = atValue(source, pointer);
  if (!flow.outputStream) {
    if (!/^Custom-/.test(stream) || /_CL$/i.test(stream)) return [];
    return [dcrOutputStreamInvalid.report('missing', { stream }, location)];
  }
  const report = (messageId: 'suffix' | 'kind', table: string, suggestion: string) => {
    const fix = renameFix(`Replace with "${suggestion}"`, location, suggestion);
    return [dcrOutputStreamInvalid.report(messageId, { stream, table, suggestion }, location, { fix })];
  };
  const [, kind = '', table = ''] = /^(Custom|Microsoft)-(.+)$/i.exec(stream) ?? [];
  if (table === '') {
    const fix = /^\w+_CL$/.test(stream)
      ? { fix: renameFix(`Replace with "Custom-${stream}"`, location, `Custom-${stream}`) }
      : {};
    return [dcrOutputStreamInvalid.report('prefix', { stream }, location, fix)];
  }
  if (/^custom$/i.test(kind)) {
    // A table of that name has the fault itself.
    const isFine = /_CL$/i.test(table) || tables.has(table);
    return isFine ? [] : report('suffix', table, `Custom-${table}_CL`);
  }
  return /_CL$/.test(table) ? report('kind', table, `Custom-${table}`) : [];
}
