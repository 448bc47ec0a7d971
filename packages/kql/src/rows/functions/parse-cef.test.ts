import { describe, expect, it } from '@jest/globals';
import { parseCefDictionary } from './parse-cef.js';

describe('parseCefDictionary', () => {
  it.each([
    [
      'CEF:0|Vendor|Product|1.0|100|Name|5|src=10.0.0.1 msg=a b c cs1Label=Rule cs1=x',
      { src: '10.0.0.1', msg: 'a b c', cs1Label: 'Rule', cs1: 'x' },
    ],
    [String.raw`Mar 1 host CEF: 1|V|P\|Q|1|1|N|5| a=1\=2 b=c\nd`, { a: '1=2', b: 'c\nd' }],
    ['CEF:0|V|P|1|1|N|5|', {}],
  ])('%s', (message, extension) => {
    expect(parseCefDictionary(message)).toEqual({ Extension: extension });
  });

  it('gives nothing for what is no such message', () => {
    expect(parseCefDictionary('<14>an ordinary message')).toBeNull();
  });
});
