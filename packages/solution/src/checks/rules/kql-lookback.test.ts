import { expect, it } from '@jest/globals';
import { lookbacksOf } from './kql-lookback.js';

/** The lower bounds of a query, as the minutes and the text of each. */
function found(query: string): string[] {
  return lookbacksOf(query).map(({ minutes, start, end }) => `${minutes} ${query.slice(start, end)}`);
}

it.each([
  ['T | where TimeGenerated > ago(1d)', ['1440 ago(1d)']],
  ['T | where TimeGenerated >= ago( 90min )', ['90 ago( 90min )']],
  ['T | where TimeGenerated between (ago(1.5h) .. now())', ['90 ago(1.5h)']],
  ['let p = 2h; T | where TimeGenerated > ago(p)', ['120 ago(p)']],
  ['let s = ago(2h); T | where TimeGenerated > s', ['120 s']],
  ['let p = 2h; let s = ago(p); T | where TimeGenerated > s', ['120 s']],
])('%j has a lower bound', (query, bounds) => expect(found(query)).toEqual(bounds));

it.each([
  'T | where TimeGenerated < ago(1d)',
  'T | where EventTime > ago(1d)',
  'T | where TimeGenerated > ago(unknown)',
  'T | where TimeGenerated > start',
  'T | where TimeGenerated > bin(ago(1d), 1h)',
  'let p = 2h; let p = 3h; T | where TimeGenerated > ago(p)',
  'T // | where TimeGenerated > ago(1d)',
  'T | where Text == "TimeGenerated > ago(1d)"',
])('%j has none that is certain', (query) => expect(found(query)).toEqual([]));
