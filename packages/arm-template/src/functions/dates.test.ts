import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

/** Values of https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date, where it has them. */
describe('functions of dates', () => {
  it.each([
    ["[dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')]", '2023-04-07T14:53:14Z'],
    // A year is 365 days and a month 30: the remarks of the reference, with these values.
    ["[dateTimeAdd('2023-01-01 00:00:00Z', 'P1Y')]", '2024-01-01T00:00:00Z'],
    ["[dateTimeAdd('2024-01-01 00:00:00Z', 'P1Y')]", '2024-12-31T00:00:00Z'],
    ["[dateTimeAdd('2023-02-01 00:00:00Z', 'P1M')]", '2023-03-03T00:00:00Z'],
    ["[dateTimeAdd('2024-02-01 00:00:00Z', 'P1M')]", '2024-03-02T00:00:00Z'],
    ["[dateTimeAdd('20200407T145314Z', '-P9D')]", '2020-03-29T14:53:14Z'],
    ["[dateTimeAdd('2020-04-07T14:53:14Z', 'PT1H', 'yyyy-MM-dd HH:mm')]", '2020-04-07 15:53'],
    ['[dateTimeFromEpoch(1683040573)]', '2023-05-02T15:16:13Z'],
    ["[dateTimeToEpoch('2023-05-02T15:16:13Z')]", 1683040573],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression)).toBe(expected);
  });

  it.each([
    ['[utcNow()]', '20260304T050607Z'],
    ["[utcNow('d')]", '03/04/2026'],
    ["[utcNow('yyyy-MM-ddTHH:mm:ss')]", '2026-03-04T05:06:07'],
    ["[utcNow('ddd, d MMMM yy h tt')]", 'Wed, 4 March 26 5 AM'],
    ['[newGuid()]', '33333333-3333-4333-8333-000000000001'],
  ])('%s is for default values', (defaultValue, expected) => {
    const parameters = { now: { type: 'string', defaultValue } };
    expect(evaluateExpression("[parameters('now')]", { parameters })).toBe(expected);
  });

  it.each(['utcNow', 'newGuid'])('refuses %s anywhere else', (name) => {
    expect(evaluateExpression(`[${name}()]`)).toContain(
      `The template function '${name}' is not expected at this location.`,
    );
  });

  it('refuses what is no date or duration', () => {
    expect(evaluateExpression("[dateTimeAdd('soon', 'P1D')]")).toContain('not valid');
    expect(evaluateExpression("[dateTimeAdd('2020-04-07', 'P')]")).toContain('not valid');
  });
});
