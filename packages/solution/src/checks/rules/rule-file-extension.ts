import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';

/** The file of a rule is not named as the public repository wants it. */
export const ruleFileExtension = defineCheck({
  id: 'rule-file-extension',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'The file of an analytic rule ends in something else than .yaml.',
  page: new URL('../../../checks/rule-file-extension.md', import.meta.url),
  messages: {
    extension:
      'The rule is in a file that ends in "{extension}"; the checks of the public repository take .yaml only. Rename it, and the entry in the data file.',
  },
});

/** Reports files of rules that do not end in .yaml. */
export function findRuleFileExtensions({ source }: AnalyticRuleContent): Diagnostic[] {
  const extension = /\.[^./\\]*$/.exec(source.path)?.[0] ?? '';
  if (extension === '' || extension === '.yaml') return [];
  return [ruleFileExtension.report('extension', { extension }, atText(source))];
}
