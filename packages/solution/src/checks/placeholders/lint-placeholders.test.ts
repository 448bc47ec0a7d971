import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { lintPlaceholders } from './lint-placeholders.js';
import { placeholderChecks } from './placeholder-checks.js';
import { createCcp, show } from './testing/connectors.js';

const repository = fileURLToPath(new URL('../../../../..', import.meta.url));
const corpus = process.env['HUBWRIGHT_CORPUS'] ?? join(repository, '..', 'shared', 'corpus');

/** Every `{connectorUiConfig, pollingConfig}` of a value, at any depth. */
function pollingConnectors(value: Json | undefined): JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(pollingConnectors);
  return !Array.isArray(value) && value['connectorUiConfig'] && value['pollingConfig']
    ? [value, ...inner]
    : inner;
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith('.json') && /Connector/i.test(entry.parentPath + entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('lintPlaceholders', () => {
  it('runs the checks in their order, and every check has a page', () => {
    expect(new Set(placeholderChecks.map(({ id }) => id)).size).toBe(placeholderChecks.length);
    for (const check of placeholderChecks)
      expect([check.id, existsSync(check.page)]).toEqual([check.id, true]);
    const found = lintPlaceholders(
      createCcp({ a: '{{graphQueriesTableName}}' }, { request: { apiEndpoint: '{{x}}' } }),
    );
    expect(found.map(({ checkId }) => checkId)).toEqual([
      'placeholder-not-declared',
      'placeholder-table-name-missing',
    ]);
  });

  const files = existsSync(corpus) ? jsonFiles(join(corpus, 'azure-sentinel-2022', 'Solutions')) : [];

  (files.length > 0 ? it : it.skip)(
    `finds no error in real polling connectors (skipped without a corpus in HUBWRIGHT_CORPUS)`,
    () => {
      let connectors = 0;
      for (const file of files) {
        const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
        if (!text.includes('pollingConfig')) continue;
        for (const { connectorUiConfig, pollingConfig } of pollingConnectors(JSON.parse(text) as Json)) {
          connectors++;
          const found = lintPlaceholders(
            createCcp(connectorUiConfig as JsonObject, pollingConfig as JsonObject),
          );
          for (const check of placeholderChecks) expect([file, show(check, found)]).toEqual([file, []]);
        }
      }
      expect(connectors).toBeGreaterThan(4);
    },
  );
});
