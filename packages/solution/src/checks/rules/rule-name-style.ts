import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { at, ruleOf, textOf, type QueryRuleContent } from './rule-members.js';

/** The name of a rule is written like a sentence, or is too long to be shown. */
export const ruleNameStyle = defineCheck({
  id: 'rule-name-style',
  severity: 'info',
  scope: 'rule',
  origin: 'guidance',
  summary: 'The name of a rule ends with a full stop, has blanks around it, or more than 100 characters.',
  page: new URL('../../../checks/rule-name-style.md', import.meta.url),
  messages: {
    stop: 'The name ends with a full stop. It is a label, not a sentence; leave the stop out.',
    blanks: 'The name has blanks around it. Leave them out.',
    long: 'The name has {length} characters; Microsoft asks for 100 at the most, and better 50. Put details into the description.',
  },
});

const longest = 100;

/** Reports what Microsoft's guidance does not want in names. */
export function findNameStyles(content: QueryRuleContent): Diagnostic[] {
  const name = textOf(ruleOf(content), 'name');
  if (!name) return [];
  const { text } = name;
  const trimmed = text.trim();
  const end = text.trimEnd().length;
  return [
    ...(/[^.]\.$/.test(trimmed) ? [ruleNameStyle.report('stop', {}, at(name, { start: end - 1, end }))] : []),
    ...(trimmed === text ? [] : [ruleNameStyle.report('blanks', {}, at(name))]),
    ...(trimmed.length > longest && trimmed.length <= 256
      ? [ruleNameStyle.report('long', { length: trimmed.length }, at(name))]
      : []),
  ];
}
