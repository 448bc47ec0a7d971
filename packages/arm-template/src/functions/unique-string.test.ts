import { describe, expect, it } from '@jest/globals';
import { uniqueString } from './unique-string.js';

/**
 * Values that are published:
 *
 * - Content product ids in the examples of the REST API, which end in the unique string of id, kind, content and version, as
 *   the packages of solutions compute it: https://learn.microsoft.com/rest/api/securityinsights/content-template/install and
 *   https://learn.microsoft.com/rest/api/securityinsights/content-package/install.
 * - https://stackoverflow.com/questions/43295720/azure-arm-uniquestring-function-mimic, computed with Azure's own library.
 * - https://github.com/JasonWhall/go-azure-uniquestring and https://github.com/cloud-maker-ai/terraform-provider-arm2tf, ports.
 */
const published: [string[], string][] = [
  [
    ['str.azure-sentinel-solution-str-AnalyticsRule-8365ebfe-a381-45b7-ad08-7d818070e11f-1.0.1'],
    'cbfe4fndz66bi',
  ],
  [['str.azure-sentinel-solution-str-Solution-str.azure-sentinel-solution-str-2.0.0'], 'igl6jawr4gwmu'],
  [['tyeth'], 'zcztcwvu6iyg6'],
  [['hello', 'world'], 'a7wkljktk6wne'],
  [['test'], 'rbgf3xv4ufgzg'],
  [['test', 'test2', 'test3'], 'bqgd334z2uj64'],
];

describe('uniqueString', () => {
  it.each(published)('of %j is %s', (args, expected) => {
    expect(uniqueString(args)).toBe(expected);
  });

  it('joins its arguments with a hyphen', () => {
    expect(uniqueString(['hello', 'world'])).toBe(uniqueString(['hello-world']));
  });

  it('has 13 characters of base 32 for any length', () => {
    for (let length = 0; length < 20; length++)
      expect(uniqueString(['x'.repeat(length)])).toMatch(/^[a-z2-7]{13}$/);
  });

  it('hashes the UTF-8 of a text', () => {
    expect(uniqueString(['é'])).not.toBe(uniqueString(['\u00c3\u00a9']));
  });
});
