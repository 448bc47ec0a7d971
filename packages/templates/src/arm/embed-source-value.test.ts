import { describe, expect, it } from '@jest/globals';
import { embedSourceValue } from './embed-source-value.js';

describe('embedSourceValue', () => {
  it('leaves out blanks at every depth and keeps false and zero', () => {
    expect(
      embedSourceValue({
        a: null,
        b: '',
        c: [],
        d: {},
        e: { f: [null, { g: '' }] },
        h: false,
        i: 0,
        j: ['k'],
      }),
    ).toEqual({
      h: false,
      i: 0,
      j: ['k'],
    });
  });

  it('gives nothing when nothing remains', () => {
    expect(embedSourceValue({ a: [{}] })).toBeUndefined();
    expect(embedSourceValue(undefined)).toBeUndefined();
  });

  it('escapes texts that look like expressions for both evaluations', () => {
    expect(embedSourceValue(['[x]', '[x] y', 'x[0]'])).toEqual(['[[[x]', '[x] y', 'x[0]']);
  });
});
