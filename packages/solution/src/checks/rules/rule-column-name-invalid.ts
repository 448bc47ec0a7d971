import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { childrenOf, readMember } from '../placed-value.js';
import {
  asPlacedText,
  at,
  entityMappingsOf,
  itemsOf,
  ruleOf,
  textOf,
  type PlacedText,
  type QueryRuleContent,
} from './rule-members.js';
import { severityInRule } from './severity-in-rule.js';

/** A mapping names a column in a way no column can be named. */
export const ruleColumnNameInvalid = defineCheck({
  id: 'rule-column-name-invalid',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary:
    'A mapping, custom detail or alert detail names a column by something that is no name of a column.',
  page: new URL('../../../checks/rule-column-name-invalid.md', import.meta.url),
  aka: ['azure-sentinel/ValidEntityMappings', 'azure-sentinel/DictionaryValueMatchesRegex'],
  messages: {
    invalid:
      '"{column}" is no name of a column: the service takes letters, digits and underscores, and no digit in front. Give the value a column of its own in the query (extend), and name that.',
    long: 'The name of this column has {length} characters; 500 are the most. Give it a shorter name in the query.',
  },
});

const longest = 500;

/** Reports columns of entity mappings, custom details and alert details that cannot be columns. */
export function findInvalidColumnNames(content: QueryRuleContent): Diagnostic[] {
  const severity = severityInRule(content);
  return columnsOf(content).flatMap((column) => {
    const { text } = column;
    if (text.length > longest) {
      return [ruleColumnNameInvalid.report('long', { length: text.length }, at(column), { severity })];
    }
    if (/^[A-Za-z_]\w*$/.test(text)) return [];
    return [ruleColumnNameInvalid.report('invalid', { column: text }, at(column), { severity })];
  });
}

function columnsOf(content: QueryRuleContent): PlacedText[] {
  const rule = ruleOf(content);
  const mapped = entityMappingsOf(rule).flatMap(({ fields }) => fields.flatMap(({ column }) => column ?? []));
  if (content.contentKind === 'HuntingQuery') return mapped;
  const details = readMember(rule, 'customDetails');
  const override = readMember(rule, 'alertDetailsOverride');
  return [
    ...mapped,
    ...(details ? childrenOf(details).flatMap((detail) => asPlacedText(detail) ?? []) : []),
    ...['alertTacticsColumnName', 'alertSeverityColumnName'].flatMap((name) => textOf(override, name) ?? []),
    ...itemsOf(override, 'alertDynamicProperties').flatMap((property) => textOf(property, 'value') ?? []),
  ];
}
