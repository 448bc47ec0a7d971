import { createHash } from 'node:crypto';
import type { TransformAnalysis } from './analyse-transform.js';

/** Where verdicts are kept; the caller decides whether that is memory or a folder. Values are JSON text. */
export interface VerdictStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** What a verdict depends on besides the query. */
export interface VerdictInputs {
  /** `analysisVersion` of this package: another one may judge otherwise. */
  readonly version: string;
  /** The `KqlSchema`, the columns of a transformation's input: whatever JSON is passed with the query. */
  readonly context: unknown;
}

/** Gives the kept verdict on `text`, or asks `analyse` and keeps what it answers, unless the language service gave up. */
export type VerdictCache = <Verdict extends TransformAnalysis>(
  text: string,
  analyse: (text: string) => Verdict,
) => Verdict;

/**
 * A cache in front of an analysis. The key is the SHA-256 of the query and everything its verdict depends on, so
 * that nothing has to be thrown away when a table changes. An entry that is no JSON counts as absent. With every verdict kept, the
 * language service is never loaded. Analyses of different kinds need different `context`.
 */
export function createVerdictCache(store: VerdictStore, inputs: VerdictInputs): VerdictCache {
  const context = createHash('sha256').update(JSON.stringify([inputs.version, inputs.context ?? null]));
  const prefix = context.digest('hex');
  return (text, analyse) => {
    const key = createHash('sha256').update(`${prefix}\n${text}`).digest('hex');
    const kept = readVerdict(store.get(key));
    if (kept) return kept.verdict as ReturnType<typeof analyse>;
    const verdict = analyse(text);
    if (verdict.diagnostics.every(({ kind }) => kind !== 'failure'))
      store.set(key, JSON.stringify({ verdict }));
    return verdict;
  };
}

function readVerdict(value: string | undefined): { readonly verdict: unknown } | undefined {
  if (value === undefined) return undefined;
  try {
    const entry: unknown = JSON.parse(value);
    return typeof entry === 'object' && entry !== null && 'verdict' in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}
