import type { CompileStepQuery } from '@hubwright/poller';

/**
 * Compiles the KQL of a nested step with Microsoft's language service, which is loaded when a connector has such steps. The table `source`
 * has one column, `data`, with the record as JSON text.
 * @see https://learn.microsoft.com/azure/sentinel/isv/custom-connector-nested-api-polling#nested-polling-properties
 */
export const compileStepQuery: CompileStepQuery = async (query) => {
  const { compileRowQuery, toTextRow } = await import('@hubwright/kql');
  const compiled = await compileRowQuery(query, {
    columns: [{ name: 'data', type: 'string' }],
    place: 'placeholders',
  });
  if (compiled.kind === 'refusal')
    return { problem: compiled.faults.map(({ message }) => message).join(' ') };
  return {
    run: (data) =>
      compiled.run([{ data }], new Date()).map((row) => ({ ...toTextRow(row, compiled.columns) })),
  };
};
