import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import { withoutLiterals } from './kql-text.js';
import { tablesReadIn } from './kql-tables.js';
import { at, itemsOf, ruleOf, textOf, textsOf, type QueryRuleContent } from './rule-members.js';

/** A rule requires a table its query does not read, but one with nearly that name. */
export const ruleDataTypeMistyped = defineCheck({
  id: 'rule-data-type-mistyped',
  severity: 'warning',
  scope: 'rule',
  origin: 'ours',
  summary: 'A required data type is a near miss of a table the query reads.',
  page: new URL('../../../checks/rule-data-type-mistyped.md', import.meta.url),
  messages: {
    mistyped:
      'The query does not read "{dataType}", but it reads "{table}", which is nearly the same. Make the two names the same.',
  },
});

/** Reports data types that nothing names, beside a table of nearly that name which the query reads from and no data type has. */
export function findMistypedDataTypes(content: QueryRuleContent, context: LintContext): Diagnostic[] {
  const rule = ruleOf(content);
  const query = textOf(rule, 'query');
  if (!query) return [];
  const types = itemsOf(rule, 'requiredDataConnectors').flatMap((entry) => textsOf(entry, 'dataTypes'));
  if (types.every(({ text }) => query.text.includes(text.trim()))) return [];
  const names = new Set(withoutLiterals(query.text).match(/[A-Za-z_]\w*/g));
  const listed = new Set(types.map(({ text: type }) => type.trim()));
  const sources = new Set([...tablesReadIn(query.text).keys()].filter((name) => !listed.has(name)));
  return types.flatMap((type) => {
    const dataType = type.text.trim();
    if (!/^\w+$/.test(dataType) || names.has(dataType) || isNamedInParsers(dataType, context)) return [];
    const table = [...sources].find((source) => isSlip(dataType, source));
    if (table === undefined) return [];
    return [ruleDataTypeMistyped.report('mistyped', { dataType, table }, at(type))];
  });
}

/** True for names that differ in case, or by a slip of one or two letters at one place. `_CL` and digits make other tables. */
function isSlip(written: string, meant: string): boolean {
  const [a, b] = [written.toLowerCase(), meant.toLowerCase()];
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < shorter - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const differing = [a, b].map((name) => name.slice(front, name.length - back));
  return shorter > 6 && differing.every((part) => /^[a-z]{0,2}$/.test(part));
}

/** A parser of the solution may read the table for the query. */
function isNamedInParsers(dataType: string, { content }: LintContext): boolean {
  return content.some(
    (item) =>
      item.contentKind === 'Parser' && (item.functionAlias === dataType || item.query.includes(dataType)),
  );
}
