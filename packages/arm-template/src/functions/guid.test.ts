import { describe, expect, it } from '@jest/globals';
import { nameBasedGuid } from './guid.js';

describe('guid', () => {
  /**
   * The first value is published by https://github.com/cloud-maker-ai/go-guid, a port for templates that move to Terraform.
   * For several arguments no value that Azure gave was found: the others are what other ports compute, which join with a
   * hyphen as `uniqueString` does. That port joins with nothing, so it differs from two arguments on.
   */
  it.each([
    [['test'], 'd6a5baf1-8b9b-542a-8525-2982f1f98a0c'],
    [['hello'], '520f8434-fe3a-5d99-888d-450a827486a1'],
    [['hello', 'world'], 'a5b868f8-11fe-567a-ace0-e77cc87f104e'],
    [['world', 'hello'], 'b1db13b3-4ca6-5782-bf9e-8495c3532f9d'],
  ])('of %j is %s', (args, expected) => {
    expect(nameBasedGuid(args)).toBe(expected);
  });

  it('is a UUID of version 5', () => {
    expect(nameBasedGuid(['ü', ''])).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
