import { expect, it } from '@jest/globals';
import type { FieldSummary } from '@hubwright/poller';
import { formatFields } from './format-fields.js';

const field = (name: string, more: Partial<FieldSummary> = {}): FieldSummary => ({
  name,
  types: ['string'],
  share: 1,
  nullable: false,
  ...more,
});

it('lines names, types, shares and examples up', () => {
  const fields = [
    field('id', { types: ['long'], example: '12' }),
    field('createdAt', { types: ['datetime', 'string'], share: 0.995, example: '2026-01-31T12:00:00Z' }),
    field('note', { types: [], nullable: true, share: 0.001 }),
    field('odd', { nullable: true, share: 0, example: 'a\u001b[31m\nb' }),
  ];
  expect(formatFields(fields)).toBe(
    [
      'members of the events:',
      '  id         long              100 %  12',
      '  createdAt  datetime, string   99 %  2026-01-31T12:00:00Z',
      '  note       null               <1 %',
      '  odd        string, null        0 %  a [31m b',
      '',
    ].join('\n'),
  );
});

it('shows twenty of many, and nothing of none', () => {
  const lines = formatFields(Array.from({ length: 30 }, (_, index) => field(`m${index}`))).split('\n');
  expect([lines.length, lines[21]]).toEqual([23, '  and 10 more, which --report has']);
  expect(formatFields([])).toBe('');
});
