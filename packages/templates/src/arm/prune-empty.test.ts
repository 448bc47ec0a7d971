import { describe, expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { pruneEmpty } from './prune-empty.js';

const share = (name: string): string => `<${name}>`;
const prune = (value: Json): Json => pruneEmpty(value, share);

describe('pruneEmpty', () => {
  it('replaces blanks by shared variables and drops empty objects', () => {
    expect(
      prune({ text: '', nothing: null, list: [], object: {}, nested: { object: {} }, zero: 0, no: false }),
    ).toEqual({
      text: '<blanks>',
      nothing: '<blanks>',
      list: '<TemplateEmptyArray>',
      zero: 0,
      no: false,
    });
  });

  it('keeps an empty dataSources and the places of a list', () => {
    expect(prune({ dataSources: {}, list: ['', {}, []] })).toEqual({
      dataSources: '<TemplateEmptyObject>',
      list: ['<blanks>', '<TemplateEmptyObject>', '<TemplateEmptyArray>'],
    });
  });

  it('loses nothing of the inputs of an action', () => {
    expect(
      prune({
        actions: {
          a: { inputs: {} },
          b: { inputs: null },
          c: { inputs: { value: null, body: { x: null, y: {} } } },
        },
      }),
    ).toEqual({
      actions: {
        a: { inputs: '<TemplateEmptyObject>' },
        b: { inputs: '<TemplateNullVariable>' },
        c: { inputs: { value: '<TemplateNullVariable>', body: { x: null, y: '<TemplateEmptyObject>' } } },
      },
    });
  });

  it('treats what follows an action or its inputs like anything else', () => {
    expect(
      prune({
        actions: { a: { inputs: { x: 1 }, runAfter: {}, note: null } },
        triggers: { t: { inputs: {} } },
        z: null,
      }),
    ).toEqual({
      actions: { a: { inputs: { x: 1 }, note: '<blanks>' } },
      z: '<blanks>',
    });
  });
});
