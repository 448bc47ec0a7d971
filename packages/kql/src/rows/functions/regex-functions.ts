import { convertValue, readType } from '../values/convert-value.js';
import { convertTo } from '../expressions/expression.js';
import { isArray, type KqlValue } from '../values/kql-value.js';
import { combine, type CompileFunction, type FunctionCall } from './function-definition.js';
import { firstMatch, readRegexArgument } from './regex-argument.js';

/** https://learn.microsoft.com/kusto/query/extract-function */
const extract: CompileFunction = (call) => {
  const readRegex = readRegexArgument(call, 0);
  const type = readType(
    /^typeof\s*\((.*)\)$/.exec(String(call.args[3]?.constant?.value ?? ''))?.[1] ?? 'string',
  );
  return combine(textArguments(call, ['string', 'int', 'string']), call.type, ([pattern, group, text]) => {
    const regex = readRegex(pattern!);
    const match = regex && firstMatch(regex, String(text));
    const found = match?.[Number(group ?? 0)];
    return found === undefined ? null : convertValue(found, 'string', type);
  });
};

/** https://learn.microsoft.com/kusto/query/extract-all-function */
const extractAll: CompileFunction = (call) => {
  const readRegex = readRegexArgument(call, 0);
  const [pattern, groups, text] =
    call.args.length > 2 ? call.args : [call.args[0]!, undefined, call.args[1]!];
  const args = [pattern!, convertTo(text!, 'string'), ...(groups ? [groups] : [])];
  return combine(args, call.type, ([source, subject, selection]) => {
    const regex = readRegex(source!);
    if (!regex) return null;
    const found = [...String(subject).matchAll(regex)].map((match) => selectGroups(match, selection));
    return found.length === 0 ? null : found;
  });
};

/** The groups of one match, chosen by number or name; a single one is not put into a list. */
function selectGroups(match: RegExpExecArray, selection: KqlValue | undefined): KqlValue {
  const every = Array.from({ length: match.length - 1 }, (_, index) => index + 1);
  const chosen = selection != null && isArray(selection) ? selection : every;
  const texts = chosen.map((group) =>
    typeof group === 'string' ? (match.groups?.[group] ?? '') : (match[Number(group)] ?? ''),
  );
  return texts.length === 1 ? texts[0]! : texts;
}

/** https://learn.microsoft.com/kusto/query/replace-regex-function */
const replaceRegex: CompileFunction = (call) => {
  const readRegex = readRegexArgument(call, 1);
  return combine(
    textArguments(call, ['string', 'string', 'string']),
    call.type,
    ([text, pattern, rewrite]) => {
      const regex = readRegex(pattern!);
      return regex ? rewriteMatches(String(text), regex, String(rewrite)) : text!;
    },
  );
};

/** The older name has its arguments in another order: `replace(regex, rewrite, text)`. */
const replace: CompileFunction = (call) => {
  const readRegex = readRegexArgument(call, 0);
  return combine(
    textArguments(call, ['string', 'string', 'string']),
    call.type,
    ([pattern, rewrite, text]) => {
      const regex = readRegex(pattern!);
      return regex ? rewriteMatches(String(text), regex, String(rewrite)) : text!;
    },
  );
};

/** In the replacement `\0` is the match and `\1` its first group. */
function rewriteMatches(text: string, regex: RegExp, rewrite: string): string {
  return text.replace(regex, (...found: unknown[]) =>
    rewrite.replace(/\\(\d|\\)/g, (_, group: string) => {
      const value = group === '\\' ? '\\' : found[Number(group)];
      return typeof value === 'string' ? value : '';
    }),
  );
}

/** Removes matches of a pattern at the ends of a text. https://learn.microsoft.com/kusto/query/trim-function */
function trimWith(atStart: boolean, atEnd: boolean): CompileFunction {
  return (call) => {
    const readStart = readRegexArgument(call, 0, (source) => anchor(source, (body) => `^(?:${body})`));
    const readEnd = readRegexArgument(call, 0, (source) => anchor(source, (body) => `(?:${body})$`));
    return combine(textArguments(call, ['string', 'string']), call.type, ([pattern, subject]) => {
      const [start, end] = [readStart(pattern!), readEnd(pattern!)];
      let text = String(subject);
      if (atStart && start) text = text.slice(firstMatch(start, text)?.[0].length ?? 0);
      const match = atEnd && end ? firstMatch(end, text) : null;
      return match ? text.slice(0, match.index) : text;
    });
  };
}

/** Flags stay in front of what is put around the pattern. */
function anchor(source: string, wrap: (body: string) => string): string {
  const flags = /^\(\?[a-zA-Z]+\)/.exec(source)?.[0] ?? '';
  return flags + wrap(source.slice(flags.length));
}

/** https://learn.microsoft.com/kusto/query/countof-function */
const countOf: CompileFunction = (call) => {
  const isRegex = call.args[2]?.constant?.value === 'regex';
  const readRegex = isRegex ? readRegexArgument(call, 1) : undefined;
  return combine(textArguments(call, ['string', 'string']), call.type, ([subject, sought]) => {
    const [text, part] = [String(subject), String(sought)];
    const regex = readRegex?.(part);
    return regex ? [...text.matchAll(regex)].length : countOverlapping(text, part);
  });
};

function countOverlapping(text: string, part: string): number {
  if (part === '') return 0;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

function textArguments(
  call: FunctionCall,
  types: readonly ('string' | 'int')[],
): ReturnType<typeof convertTo>[] {
  return types.map((type, index) => convertTo(call.args[index]!, type));
}

/** Functions that take a regular expression. */
export const regexFunctions: Readonly<Record<string, CompileFunction>> = {
  countof: countOf,
  extract,
  extract_all: extractAll,
  extractall: extractAll,
  replace,
  replace_regex: replaceRegex,
  trim: trimWith(true, true),
  trim_end: trimWith(false, true),
  trim_start: trimWith(true, false),
};
