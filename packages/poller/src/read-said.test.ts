import { expect, it } from '@jest/globals';
import { createMask } from './mask.js';
import { readSaid, saidBy } from './read-said.js';

const mask = createMask(['Sesame-22']);

it.each([
  [{ error: 'invalid_grant', error_description: 'Token expired.' }, 'invalid_grant: Token expired.'],
  [{ error: { code: 42, message: 'No such log.' } }, 'No such log.'],
  [{ title: 'Bad Request', status: 400, detail: 'The value is too long.' }, 'The value is too long.'],
  [{ errors: [{ field: 'from', message: 'is invalid' }, { message: 'x' }] }, 'from: is invalid; x'],
  [{ errors: [{ source: { parameter: 'filter[since]' }, detail: 'no date' }] }, 'filter[since]: no date'],
  [{ detail: [{ loc: ['query', 'from'], msg: 'no datetime' }] }, 'query.from: no datetime'],
  [{ Message: 'Denied' }, 'Denied'],
  [{ error: true }, 'true'],
  [{ id: 1, title: 'A report', description: 'of things' }, undefined],
  [{ status: 422, title: 'Invalid', reason: 'too long' }, 'Invalid: too long'],
  [{ errors: [{ reasonPhrase: 'x' }] }, '{"reasonPhrase":"x"}'],
  [{ error: null, data: [] }, undefined],
  [[], undefined],
])('%j says %s', (body, said) => {
  expect(readSaid(body, mask)).toBe(said);
});

const answer = (text: string | Uint8Array) => ({
  status: 400,
  url: '',
  headers: {},
  body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

it.each([
  ['plain text\n of two lines', 'plain text of two lines'],
  ['<html><head><title> Not here </title></head></html>', 'Not here'],
  ['<Error><Code>AccessDenied</Code><Message>No.</Message></Error>', 'AccessDenied No.'],
  ['{"message":"cut', '{"message":"cut'],
  ['"a text"', 'a text'],
  [' ', undefined],
  [new Uint8Array([1, 2, 3]), undefined],
  ['x'.repeat(400), `${'x'.repeat(300)}…`],
])('an answer %j says %s', (text, said) => {
  expect(saidBy(answer(text), mask)).toBe(said);
});

it('reads a hostile page in no time', () => {
  const started = Date.now();
  saidBy(answer('<'.repeat(1_000_000)), mask);
  expect(Date.now() - started).toBeLessThan(1000);
});

it('masks a secret before it cuts, so that no half of one is left', () => {
  const text = `${'x'.repeat(295)}Sesame-22`;
  expect(saidBy(answer(text), mask)).toBe(`${'x'.repeat(295)}***`);
  expect(readSaid({ message: `${text} and more` }, mask)).toBe(`${'x'.repeat(295)}*** a…`);
});
