import { combine } from '../functions/function-definition.js';
import { firstMatch, readRegexArgument } from '../functions/regex-argument.js';
import { convertTo, type Expression } from './expression.js';

/**
 * `text matches regex pattern`: the pattern is found anywhere in the text; `undefined` for other operators. `refuse` is called for a
 * constant pattern that is malformed. https://learn.microsoft.com/kusto/query/matches-regex-operator
 */
export function compileMatchesRegex(
  operator: string,
  text: Expression,
  pattern: Expression,
  refuse: (message: string) => Expression,
): Expression | undefined {
  if (operator !== 'matches regex') return undefined;
  const args = [convertTo(text, 'string'), convertTo(pattern, 'string')];
  const findColumn = (): undefined => undefined;
  const readRegex = readRegexArgument({ args, type: 'bool', refuse, findColumn }, 1);
  return combine(args, 'bool', ([subject, source]) => {
    const regex = readRegex(source!);
    return regex ? firstMatch(regex, String(subject)) !== null : null;
  });
}
