import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { analyseQuery } from './analyse-query.js';
import { readCorpusQueries, type CorpusQuery } from './testing/corpus-queries.js';

const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const folder = join(corpus, 'azure-sentinel-2022', 'Solutions');

/** Highest share of merged queries that may be called wrong. */
const limits = { 'analytic rule': 0.02, connector: 0.03, 'hunting query': 0.05 } as const;

interface Measure {
  queries: number;
  errors: number;
  warnings: number;
  outputs: number;
  meanMs: number;
  p95Ms: number;
}

if (existsSync(folder)) {
  describe('the queries of merged solutions', () => {
    const measures: Partial<Record<CorpusQuery['kind'], Measure>> = {};

    beforeAll(() => {
      const queries = readCorpusQueries(folder);
      const start = performance.now();
      analyseQuery('SecurityEvent | take 1', {});
      const firstMs = Math.round(performance.now() - start);
      for (const kind of Object.keys(limits) as CorpusQuery['kind'][]) {
        measures[kind] = measure(queries.filter((query) => query.kind === kind));
      }
      const memory = Math.round(process.memoryUsage.rss() / 1e6);
      process.stdout.write(`first answer after ${firstMs} ms, ${memory} MB at the end\n`);
      for (const [kind, values] of Object.entries(measures)) {
        process.stdout.write(`${kind.padEnd(14)} ${JSON.stringify(values)}\n`);
      }
    }, 300_000);

    it.each(Object.entries(limits))('are seldom wrong: %s, at most %d', (kind, limit) => {
      const { queries, errors } = measures[kind as CorpusQuery['kind']]!;
      expect(queries).toBeGreaterThan(0);
      expect(errors / queries).toBeLessThanOrEqual(limit);
    });
  });
} else {
  it.skip(`the queries of merged solutions are skipped because there is no corpus at ${folder}; set HUBWRIGHT_CORPUS`, () =>
    undefined);
}

function measure(queries: readonly CorpusQuery[]): Measure {
  const schema = {};
  const times: number[] = [];
  const found = { errors: 0, warnings: 0, outputs: 0 };
  for (const { text } of queries) {
    const start = performance.now();
    const { diagnostics, outputColumns } = analyseQuery(text, schema);
    times.push(performance.now() - start);
    found.errors += Number(diagnostics.some(({ severity }) => severity === 'error'));
    found.warnings += Number(diagnostics.some(({ severity }) => severity === 'warning'));
    found.outputs += Number(outputColumns !== undefined);
    expect(diagnostics.every(({ start: at, length }) => at >= 0 && at + length <= text.length)).toBe(true);
  }
  times.sort((left, right) => left - right);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    queries: queries.length,
    ...found,
    meanMs: Math.round(mean),
    p95Ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}
