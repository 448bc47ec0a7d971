import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { ruleOf } from './rule-members.js';

/** A custom detail has a name the service does not take. */
export const customDetailNameInvalid = defineCheck({
  id: 'custom-detail-name-invalid',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary:
    'The name of a custom detail is longer than 20 characters, or has other characters than letters and digits.',
  page: new URL('../../../checks/custom-detail-name-invalid.md', import.meta.url),
  aka: ['azure-sentinel/DictionaryKeyMatchesRegex', 'azure-sentinel/DictionaryMaxKeyAndValueLengths'],
  messages: {
    long: 'The custom detail "{name}" has a name of {length} characters, and the service takes 20 at the most. Shorten it.',
    form: '"{name}" cannot be the name of a custom detail: the service takes letters, digits and underscores, and a letter in front.',
  },
});

const longest = 20;

/** Reports names of custom details that are too long or hold characters they cannot have. */
export function findInvalidDetailNames(content: AnalyticRuleContent): Diagnostic[] {
  const details = readMember(ruleOf(content), 'customDetails');
  if (!details || typeof details.value !== 'object' || details.value === null || Array.isArray(details.value))
    return [];
  const names = Object.keys(details.value);
  return childrenOf(details).flatMap(({ source, pointer }, index) => {
    const name = names[index] ?? '';
    const place = atKey(source, pointer);
    if (!/^[A-Za-z]\w*$/.test(name)) return [customDetailNameInvalid.report('form', { name }, place)];
    if (name.length <= longest) return [];
    return [customDetailNameInvalid.report('long', { name, length: name.length }, place)];
  });
}
