/**
 * The query of a plain KQL file as the content hub stores it: lines that start with `//` are dropped and every kept
 * line is preceded by a line feed, so the query starts with one (packaging.md 2.4). Line ends become LF, whatever the
 * checkout made of them.
 */
export function parserQuery(text: string): string {
  let query = '';
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (!line.startsWith('//')) query += '\n' + line;
  }
  return query;
}
