import { describe, expect, it } from '@jest/globals';
import { dataFileKeys } from './data-file-keys.js';
import { loadSchema } from './schema-node.js';

describe('dataFileKeys', () => {
  const { properties = {} } = loadSchema('solution-data').node;

  it.each(dataFileKeys.map((key) => [key.canonical, key] as const))(
    '%s is in the schema, with its aliases',
    (_name, key) => {
      expect(properties[key.canonical]).toMatchObject({ type: 'array' });
      for (const alias of key.aliases)
        expect(properties[alias]).toMatchObject({ 'x-canonical': key.canonical });
    },
  );

  it('has every spelling once', () => {
    const spellings = dataFileKeys.flatMap(({ canonical, aliases }) => [canonical, ...aliases]);
    expect(new Set(spellings.map((spelling) => spelling.toLowerCase())).size).toBe(spellings.length);
  });
});
