import { convertTo, type Expression } from './expression.js';

/** Tests a text; both are in lower case unless the operator tells case apart. */
type TextTest = (text: string, sought: string) => boolean;

const tests: Readonly<Record<string, TextTest>> = {
  '=~': (text, sought) => text === sought,
  contains: (text, sought) => text.includes(sought),
  startswith: (text, sought) => text.startsWith(sought),
  endswith: (text, sought) => text.endsWith(sought),
  has: (text, sought) => findTerm(text, sought, true, true),
  hasprefix: (text, sought) => findTerm(text, sought, true, false),
  hassuffix: (text, sought) => findTerm(text, sought, false, true),
};

/**
 * `contains`, `startswith`, `has` and their relatives with `!` and `_cs`, `=~` and `!~`; `undefined` when `operator` is none of them. Only
 * those that end in `_cs` tell upper from lower case. https://learn.microsoft.com/kusto/query/datatypes-string-operators
 */
export function compileTextComparison(
  operator: string,
  left: Expression,
  right: Expression,
): Expression | undefined {
  const isNegated = operator.startsWith('!') || operator.startsWith('not');
  const [, name = ''] = /^(?:!|not)?(.*?)(?:_?cs)?$/.exec(operator) ?? [];
  const test = textTest(name === '~' ? '=~' : name);
  if (!test) return undefined;
  const fold = operator.endsWith('cs') ? (text: string) => text : (text: string) => text.toLowerCase();
  const text = convertTo(left, 'string').evaluate;
  const sought = convertTo(right, 'string');
  const known = sought.constant ? fold(String(sought.constant.value)) : undefined;
  return {
    type: 'bool',
    evaluate: (cells, run) =>
      test(fold(text(cells, run) as string), known ?? fold(sought.evaluate(cells, run) as string)) !==
      isNegated,
  };
}

/** The test of an operator without its `!` and `_cs`. */
export function textTest(name: string): TextTest | undefined {
  return Object.hasOwn(tests, name) ? tests[name] : undefined;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Finds a term: a stretch of letters and digits that no letter or digit touches, so that `has "sent"` does not find "sentinel".
 * https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term
 */
function findTerm(text: string, sought: string, atStart: boolean, atEnd: boolean): boolean {
  if (sought === '') return true;
  const guardsStart = atStart && wordCharacter.test(sought[0]!);
  const guardsEnd = atEnd && wordCharacter.test(sought.at(-1)!);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + sought.length] ?? '';
    if (!(guardsStart && wordCharacter.test(before)) && !(guardsEnd && wordCharacter.test(after)))
      return true;
  }
  return false;
}
