import { expect, it } from '@jest/globals';
import type { DifferenceContext } from './difference-rule.js';
import { judgeDifference } from './accepted-differences.js';
import type { Difference } from './package-item.js';

const header = { name: 'Contoso', solutionVersion: '2.0.0', attribution: {} };
const context: DifferenceContext = {
  kind: 'analytic rules',
  id: 'abc',
  shape: 'v2',
  official: header,
  rendered: header,
  kindsWithoutSource: new Set(),
  officialIds: new Set(['abc']),
  sources: {
    content: new Set(['Contoso_CL | take 2']),
    parserLines: new Set(['Contoso_CL']),
    header: new Set(),
  },
};

const judge = (difference: Partial<Difference>, changes: Partial<DifferenceContext> = {}): string =>
  judgeDifference(
    { pointer: '/resources/0/properties/severity', official: undefined, rendered: undefined, ...difference },
    { ...context, ...changes },
  ).outcome;

it('accepts no other value of a member', () => {
  expect(judge({ official: 'High', rendered: 'Low' })).toBe('different');
  expect(judge({ official: undefined, rendered: 'Low' })).toBe('different');
  expect(judge({ official: 'High', rendered: undefined })).toBe('different');
  expect(judge({ official: ['a', 'b'], rendered: ['a'] })).toBe('different');
});

it('accepts techniques only where the package of 2022 has none', () => {
  const techniques = { pointer: '/resources/0/properties/techniques', rendered: ['T1078'] };
  expect(judge(techniques)).toBe('generation');
  expect(judge(techniques, { shape: 'v3' })).toBe('different');
  expect(judge({ ...techniques, official: ['T1059'] })).toBe('different');
});

it('accepts an element in place of a list of one, and nothing else in its place', () => {
  expect(judge({ official: { a: 1 }, rendered: [{ a: 1 }] })).toBe('accepted');
  expect(judge({ official: { a: 2 }, rendered: [{ a: 1 }] })).toBe('different');
});

it('takes a query for edited only when ours is in the sources and the official one is not', () => {
  const pointer = '/resources/0/properties/query';
  expect(judge({ pointer, official: 'Contoso_CL | take 1', rendered: 'Contoso_CL | take 2' })).toBe(
    'source changed',
  );
  expect(judge({ pointer, official: 'Contoso_CL | take 2', rendered: 'Contoso_CL | take 1' })).toBe(
    'different',
  );
  expect(judge({ pointer, official: 'Contoso_CL | take 1', rendered: 'Contoso_CL | take 3' })).toBe(
    'different',
  );
});

it('takes a parser for edited only when all our lines are in its file', () => {
  const pointer = '/resources/0/properties/query';
  const parsers = { kind: 'parsers' } as const;
  expect(judge({ pointer, official: '\nContoso_CL\n| take 1', rendered: '\nContoso_CL' }, parsers)).toBe(
    'source changed',
  );
  expect(judge({ pointer, official: '\nContoso_CL', rendered: '\nContoso_CL\n| take 1' }, parsers)).toBe(
    'different',
  );
});

it('accepts another name of the solution only where the whole package says it', () => {
  const renamed = {
    official: { ...header, name: 'Contoso', attribution: { source: { name: 'Contoso' } } },
    rendered: { ...header, name: 'Contoso Cloud', attribution: { source: { name: 'Contoso Cloud' } } },
  };
  const pointer = '/contentMetadata/properties/source/name';
  expect(judge({ pointer, official: 'Contoso', rendered: 'Contoso Cloud' }, renamed)).toBe('accepted');
  expect(judge({ pointer, official: 'Contoso', rendered: 'Contoso Cloud' })).toBe('different');
});

it('accepts the parts of a list whose sources are absent, and no others', () => {
  const solution = { kind: 'solution resources', kindsWithoutSource: new Set(['parsers' as const]) } as const;
  const pointer = '/dependencies/criteria';
  expect(
    judge({ pointer, official: ['Parser a 1', 'Workbook b 1'], rendered: ['Workbook b 1'] }, solution),
  ).toBe('accepted');
  expect(
    judge({ pointer, official: ['Parser a 1', 'Workbook b 1'], rendered: ['Parser a 1'] }, solution),
  ).toBe('different');
});
