import { describe, expect, it } from '@jest/globals';
import { findTimeFormatFaults } from './time-format-faults.js';

const faultsOf = (format: string) =>
  findTimeFormatFaults(format).map(({ messageId, token }) => `${messageId} ${token}`);

describe('findTimeFormatFaults', () => {
  it.each([
    'yyyy-MM-ddTHH:mm:ssZ',
    'yyyy-MM-ddTHH:mm:ss.fffffffK',
    'yyyy-MM-ddTHH:mm:ss.000000+00:00',
    "yyyy-MM-dd'T'HH:mm:ss'Z'",
    'yyyyMMddHHmmss',
    'MM/dd/yyyy hh:mm:ss tt',
    'dd/MMM/yyyy:HH:mm:ss zzz',
    'ddd, dd MMM yyyy HH:mm:ss UTC',
    'HH:mm dd.MM.yyyy',
    'yyyy-MM-dd HH',
    'yyyy\\YMM',
    'UnixTimestamp',
    'UnixTimeStampInMills',
    'o',
  ])('takes %s', (format) => {
    expect(faultsOf(format)).toEqual([]);
  });

  it.each([
    ['YYYY-MM-DD', ['wrongCase YYYY', 'wrongCase DD']],
    ['yyyy-MM-ddTHH:mm:SSZ', ['wrongCase SS']],
    ['yyyymmddHHMMss', ['minutes mm', 'month MM']],
    ['mm/dd/yyyy HH:mm', ['minutes mm']],
    ['yyyy-MM-ddTHH:mm:ssssZ', ['longToken ssss']],
    ['yyyy-MM-ddThh:mm:ssZ', ['twelveHours hh']],
    ['yyyy-MM-ddtHH:mm:ssz', ['halfDay t', 'offset z']],
    ['yyyy-MM-ddTHH:mm:ssXXX', ['text XXX']],
    ['yyyy-MM-ddTHH:mm:mmZ', ['repeated mm']],
    ['ISO8601', ['name ISO8601']],
    ['unix', ['name unix']],
    ['%Y-%m-%dT%H:%M:%SZ', ['name %Y-%m-%dT%H:%M:%SZ']],
    ['X', ['standard X']],
    ["yyyy-MM-dd'T", ["unterminated 'T"]],
    ['yyyy-MM-dd HH:mm:ss.ffffffff', ['tooLong ffffffff']],
  ])('of %s finds %p', (format, faults) => {
    expect(faultsOf(format)).toEqual(faults);
  });
});
