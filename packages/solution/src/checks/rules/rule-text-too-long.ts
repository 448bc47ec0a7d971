import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { at, ruleOf, textOf, type QueryRuleContent } from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** A name, description or query is longer than the service takes. */
export const ruleTextTooLong = defineCheck({
  id: 'rule-text-too-long',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'The name, description or query of a rule is longer than the service takes.',
  page: new URL('../../../checks/rule-text-too-long.md', import.meta.url),
  aka: ['azure-sentinel/StringLength'],
  messages: {
    long: 'The {member} has {length} characters, and the service takes {limit} at the most. Shorten it.',
    query:
      'The query has {length} characters, and the service takes 10000 at the most. Move a part of it into a parser, or lists of values into a watchlist.',
  },
});

const limits: Readonly<Record<string, number>> = { name: 256, description: 5000 };
const longestQuery = 10_000;

/** Reports texts above the limits, from the first character that is too many. */
export function findTextsTooLong(content: QueryRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const severity = severityInRule(content);
  const texts = Object.entries(limits).flatMap(([member, limit]) => {
    const text = textOf(rule, member);
    const length = text?.text.trimEnd().length ?? 0;
    if (!text || length <= limit) return [];
    const place = at(text, { start: limit, end: length });
    return [ruleTextTooLong.report('long', { member, length, limit }, place, { severity })];
  });
  const query = textOf(rule, 'query');
  const length = query?.text.length ?? 0;
  if (!query || length <= longestQuery) return texts;
  const place = at(query, { start: longestQuery, end: length });
  return [...texts, ruleTextTooLong.report('query', { length }, place, { severity })];
}
