import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { AnalyticRuleContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { at, ruleOf, textOf, type PlacedText } from './rule-members.js';

/** A text of alertDetailsOverride has too many places, broken ones, or is too long. */
export const alertFormatInvalid = defineCheck({
  id: 'alert-format-invalid',
  severity: 'error',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A name or description of alerts has more than three places, a broken one, or is too long.',
  page: new URL('../../../checks/alert-format-invalid.md', import.meta.url),
  aka: ['azure-sentinel/MaxAmountOfDynamicContentPlaceHolders'],
  messages: {
    places:
      '{member} has {count} places for columns, and the service takes 3 at the most. Join columns in the query, and use this one, the fourth, no more.',
    long: '{member} has {length} characters, and the service takes {limit} at the most. Shorten it.',
    form: '"{place}" is no place for a column: write {pattern}, with letters, digits and underscores. The alert shows it as it stands.',
    single: '{column} stands in single braces, so the alert shows it as it stands. Write {correct}.',
  },
});

const limits: Readonly<Record<string, number>> = {
  alertDisplayNameFormat: 256,
  alertDescriptionFormat: 5000,
};
const mostPlaces = 3;

/** Reports what the service refuses in the two texts, and braces that are no place for a column. */
export function findInvalidAlertFormats(content: AnalyticRuleContent): Diagnostic[] {
  const override = readMember(ruleOf(content), 'alertDetailsOverride');
  return Object.entries(limits).flatMap(([member, limit]) => {
    const format = textOf(override, member);
    if (!format) return [];
    const length = format.text.length;
    return [
      ...(length > limit
        ? [
            alertFormatInvalid.report(
              'long',
              { member, length, limit },
              at(format, { start: limit, end: length }),
            ),
          ]
        : []),
      ...findPlaces(member, format),
    ];
  });
}

function findPlaces(member: string, format: PlacedText): Diagnostic[] {
  const places = [...format.text.matchAll(/\{\{([^{}]*)\}\}/g)];
  const fourth = places[mostPlaces];
  const broken = places.filter(([, column = '']) => !/^\s*[A-Za-z_]\w*\s*$/.test(column));
  const options = { severity: 'warning' } as const;
  return [
    ...(fourth
      ? [alertFormatInvalid.report('places', { member, count: places.length }, at(format, spanOf(fourth)))]
      : []),
    ...broken.map((match) =>
      alertFormatInvalid.report(
        'form',
        { place: match[0], pattern: '{{Column}}' },
        at(format, spanOf(match)),
        options,
      ),
    ),
    ...[...format.text.matchAll(/(?<!\{)\{([A-Za-z_]\w*)\}(?!\})/g)].map((match) => {
      const args = { column: match[1] ?? '', correct: `{${match[0]}}` };
      return alertFormatInvalid.report('single', args, at(format, spanOf(match)), options);
    }),
  ];
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
