import { atValue, defineCheck, locate, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { AnalyticRuleContent, HuntingQueryContent } from '../../model.js';
import { replaceScalarFix } from '../../fixes/replace-scalar-fix.js';

/** A version is written so that YAML reads it as a number. */
export const ruleVersionNumber = defineCheck({
  id: 'rule-version-number',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/DetectionTemplateSchemaValidationTests:version'],
  summary: 'A version is three numbers, which YAML does not take for a number.',
  page: new URL('../../../checks/rule-version-number.md', import.meta.url),
  messages: {
    number:
      'The version is {version}, which YAML reads as a number. A version is three numbers with dots between them; write {expected}.',
  },
});

/** Reports versions of one or two numbers without quotes; the schema looks at the texts. */
export function findVersionNumbers(content: AnalyticRuleContent | HuntingQueryContent): Diagnostic[] {
  const { source } = content;
  const { version } = content.contentKind === 'AnalyticsRule' ? content.rule : content.query;
  const location = atValue(source, '/version');
  // The text as it is written: in quotes it is no number, and the schema's to judge.
  if (typeof version !== 'string' || !/^\d+(?:\.\d+)?$/.test(version) || textAt(location) !== version)
    return [];
  const expected = [...version.split('.'), '0', '0'].slice(0, 3).join('.');
  const args = { version, expected };
  const fix = replaceScalarFix(`Write ${expected}`, location, expected);
  return [ruleVersionNumber.report('number', args, location, { fix })];
}

function textAt(location: NodeLocation): string | undefined {
  const found = locate(location);
  return found && location.source.text.slice(found.offset, found.offset + found.length);
}
