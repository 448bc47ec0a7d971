import { describe, expect, it } from '@jest/globals';
import { describePosition } from './template-position.js';

const template = { a: [1, { 'b/c': 'x' }], d: true };
const text = JSON.stringify(template);

describe('a position in a template', () => {
  it.each([
    ['', 0],
    ['/a', text.indexOf('[1')],
    ['/a/1', text.indexOf('{"b')],
    ['/a/1/b~1c', text.indexOf('"x"')],
    ['/d', text.indexOf('true')],
    ['/d/absent', text.indexOf('true')],
  ])('of %j is where its value begins', (pointer, offset) => {
    expect(describePosition(template, pointer)).toBe(`at line '1' and column '${offset + 1}'`);
  });
});
