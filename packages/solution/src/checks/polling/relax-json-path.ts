/** Quoted strings, which stay; then what Newtonsoft's JSONPath takes and the standard does not. */
const pattern =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(=~)\s*\/(?:[^/\\\n]|\\.)*\/[a-z]*|(===|!==)|(?<!\.)(\.)(?=\[)/g;

/**
 * Brings a JSONPath in the dialect of Newtonsoft, which the service reads, into a form the standard knows, for telling
 * whether it parses: matches of regular expressions, `===`, and a dot before a bracket.
 * @see https://www.newtonsoft.com/json/help/html/QueryJsonSelectToken.htm
 */
export function relaxJsonPath(path: string): string {
  return path.replace(pattern, (part, regex?: string, equals?: string, dot?: string) => {
    if (regex) return "== ''";
    if (dot) return '';
    return equals ? equals.slice(0, 2) : part;
  });
}
