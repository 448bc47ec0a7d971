import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDate, toDate } from './calendar.js';
import { convertValue } from './convert-value.js';
import { KqlTimespan } from './kql-value.js';
import { addLongs, moduloLongs, multiplyLongs, readLong, toLongForm } from './long.js';
import { parseDynamic } from './parse-dynamic.js';
import { readDatetime } from './read-datetime.js';
import { readTimespan } from './read-timespan.js';
import { writeDatetime, writeTimespan } from './write-time.js';
import { writeDynamic, writeReal, writeText } from './write-value.js';

const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(toLongForm);

describe('integers of 64 bits', () => {
  it('add and multiply as bigints do, wrapped', () => {
    fc.assert(
      fc.property(longs, longs, (left, right) => {
        expect(BigInt(addLongs(left, right))).toBe(BigInt.asIntN(64, BigInt(left) + BigInt(right)));
        expect(BigInt(multiplyLongs(left, right))).toBe(BigInt.asIntN(64, BigInt(left) * BigInt(right)));
      }),
    );
  });

  it('have one form each: a number where that is exact', () => {
    fc.assert(
      fc.property(longs, (value) => typeof value === 'number' || !Number.isSafeInteger(Number(value))),
    );
    expect(readLong(2n ** 63n)).toBeNull();
  });

  it('leave a remainder that is not negative and less than the divisor', () => {
    fc.assert(
      fc.property(longs, fc.integer({ min: 1 }), (value, divisor) => {
        const rest = moduloLongs(value, -divisor)!;
        expect(rest >= 0 && rest < divisor).toBe(true);
      }),
    );
  });
});

describe('times', () => {
  const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

  it('are written so that they are read again', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const text = writeDatetime(fromDate(date));
        expect(toDate(readDatetime(text)!)).toEqual(date);
        expect(text).toBe(date.toISOString().replace('Z', '0000Z'));
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), (ticks) => {
        expect(readTimespan(writeTimespan(new KqlTimespan(ticks)))?.ticks).toBe(ticks);
      }),
    );
  });

  it.each([
    ['2026-01-31T12:00:00.123456789Z', '2026-01-31T12:00:00.1234567Z'],
    ['2026-1-3', '2026-01-03T00:00:00.0000000Z'],
    ['2026-01-31T12:00:00-0530', '2026-01-31T17:30:00.0000000Z'],
    ['1/31/2026 1:05:00 PM', '2026-01-31T13:05:00.0000000Z'],
    ['8 Nov 76 15:05', '1976-11-08T15:05:00.0000000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.0000000Z'],
  ])('%s is %s', (text, written) => {
    expect(writeDatetime(readDatetime(text)!)).toBe(written);
  });

  it.each([
    '',
    '1700000000',
    '2026-13-01',
    '2026-01-31T25:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '31/12/2026',
    'Z',
  ])('%j is none', (text) => {
    expect(readDatetime(text)).toBeNull();
  });

  it.each(['', '25:00:00', '1w', 'h', '1:2:3:4:5'])('%j is no length of time', (text) => {
    expect(readTimespan(text)).toBeNull();
  });
});

describe('texts of values', () => {
  it.each([
    [1, '1.0'],
    [0.1, '0.1'],
    [-2.5, '-2.5'],
    [1e20, '1E+20'],
    [1.5e-7, '1.5E-07'],
    [Number.NaN, 'NaN'],
  ])('the real %d is %s', (value, text) => {
    expect(writeReal(value)).toBe(text);
  });

  it('a dynamic is JSON that reads as the same value', () => {
    const texts = fc.json();
    fc.assert(
      fc.property(texts, (json) =>
        expect(parseDynamic(writeDynamic(parseDynamic(json)))).toEqual(parseDynamic(json)),
      ),
    );
  });

  it('keeps every digit of integers inside JSON, and texts that look like them', () => {
    const json = '{"id":9223372036854775807,"text":"9223372036854775807","big":92233720368547758070}';
    expect(parseDynamic(json)).toEqual({
      id: 9223372036854775807n,
      text: '9223372036854775807',
      big: 9.223372036854776e19,
    });
    expect(writeText(parseDynamic('{"id":9223372036854775807}'), 'dynamic')).toBe(
      '{"id":9223372036854775807}',
    );
  });

  it('any text converts to any type or to null', () => {
    const types = fc.constantFrom('string', 'int', 'long', 'real', 'bool', 'datetime', 'timespan', 'guid');
    fc.assert(
      fc.property(fc.string(), types, (text, type) => convertValue(text, 'string', type) !== undefined),
    );
  });
});
