const connectorKeys = new Set(['data connectors', 'dataconnectors']);

/**
 * Adds a connector to the list in the text of a data file and gives the new text, in the indentation of the old. A list
 * that is not there yet goes before `Metadata`, since Microsoft's packager collects content only up to that key.
 *
 * @throws Error when the text is not a JSON object; the message says what to do.
 */
export function listConnector(dataFileText: string, connectorPath: string): string {
  const data: unknown = JSON.parse(dataFileText.replace(/^\uFEFF/, ''));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Error(
      'The data file of the solution is not a JSON object, so the connector cannot be listed in it.',
    );
  }
  const entries = Object.entries(data);
  const listed = entries.find(([key]) => connectorKeys.has(key.toLowerCase()));
  if (listed) {
    listed[1] = [...(Array.isArray(listed[1]) ? listed[1] : []), connectorPath];
  } else {
    const before = entries.findIndex(([key]) => key.toLowerCase() === 'metadata');
    entries.splice(before === -1 ? entries.length : before, 0, ['Data Connectors', [connectorPath]]);
  }
  const indentation = /^[{]\s*?\n([ \t]+)/.exec(dataFileText)?.[1] ?? '  ';
  return `${JSON.stringify(Object.fromEntries(entries), null, indentation)}\n`;
}
