import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import { at, ruleOf, textOf, type PlacedText, type QueryRuleContent } from './rule-members.js';

/** Two rules, or two hunting queries, of a solution have the same name. */
export const ruleNameDuplicate = defineCheck({
  id: 'rule-name-duplicate',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'Two rules or two hunting queries of a solution have the same name.',
  page: new URL('../../../checks/rule-name-duplicate.md', import.meta.url),
  messages: {
    same: '"{other}" has the same name, so nobody can tell the two in the content hub. Say in the name what is different.',
  },
});

const firstsOf = new WeakMap<LintContext['content'], Map<string, PlacedText>>();

/** Reports a name that an earlier item of the same kind has, whatever its case. */
export function findDuplicateNames(content: QueryRuleContent, context: LintContext): Diagnostic[] {
  const name = textOf(ruleOf(content), 'name');
  if (!name) return [];
  const first = namesOf(context).get(keyOf(content.contentKind, name));
  if (!first || first.source === name.source) return [];
  const related = [{ message: 'The same name is here.', location: at(first) }];
  return [ruleNameDuplicate.report('same', { other: first.source.path }, at(name), { related })];
}

/** The first item of each name, found once for all items that were loaded together. */
function namesOf({ content }: LintContext): Map<string, PlacedText> {
  const known = firstsOf.get(content);
  if (known) return known;
  const names = new Map<string, PlacedText>();
  for (const item of content) {
    if (item.contentKind !== 'AnalyticsRule' && item.contentKind !== 'HuntingQuery') continue;
    const name = textOf(ruleOf(item), 'name');
    const key = name && keyOf(item.contentKind, name);
    if (name && key && !names.has(key)) names.set(key, name);
  }
  firstsOf.set(content, names);
  return names;
}

function keyOf(kind: string, { text }: PlacedText): string {
  return `${kind} ${text.trim().toLowerCase()}`;
}
