/**
 * The query of a plain KQL file as the content hub stores it: lines that start with `//` are dropped and every kept
 * line is preceded by a line feed, so the query starts with one. Line ends become LF, whatever the
 * checkout made of them.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function parserQuery(text: string): string {
  let query = '';
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (!line.startsWith('//')) query += '\n' + line;
  }
  return query;
}
