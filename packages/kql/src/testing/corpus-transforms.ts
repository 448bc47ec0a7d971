import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KqlColumn } from '../query-schema.js';

/** A query of a connector over records. */
export interface CorpusTransform {
  readonly kind: 'transformation' | 'placeholders';
  readonly file: string;
  readonly text: string;
  readonly columns: readonly KqlColumn[];
}

/**
 * The `transformKql` of every data flow below a folder, with the columns of its stream, and every `stepPlaceholdersParsingKql`. Flows of
 * streams that are not declared beside them are left out, and so are expressions of ARM.
 */
export function readCorpusTransforms(folder: string): CorpusTransform[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.json$/i.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
      if (!/transformKql|stepPlaceholdersParsingKql/.test(text)) return [];
      return collect(parseJson(text)).map((transform) => ({ ...transform, file }));
    });
}

function collect(value: unknown): Omit<CorpusTransform, 'file'>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(collect);
  const {
    dataFlows,
    streamDeclarations,
    stepPlaceholdersParsingKql: step,
  } = value as Record<string, unknown>;
  const flows = Array.isArray(dataFlows)
    ? dataFlows.flatMap((flow) => readFlow(flow, streamDeclarations))
    : [];
  const steps =
    typeof step === 'string'
      ? [{ kind: 'placeholders' as const, text: step, columns: [{ name: 'data', type: 'dynamic' }] }]
      : [];
  return [...flows, ...steps, ...inside];
}

function readFlow(flow: unknown, declarations: unknown): Omit<CorpusTransform, 'file'>[] {
  const { streams, transformKql: text } = Object(flow) as { streams?: unknown; transformKql?: unknown };
  const stream: unknown = Array.isArray(streams) ? streams[0] : undefined;
  const declared = (Object(declarations) as Record<string, { columns?: KqlColumn[] } | undefined>)[
    String(stream)
  ];
  if (typeof text !== 'string' || /^\[[a-z]+\(/i.test(text) || !declared?.columns) return [];
  return [{ kind: 'transformation', text, columns: declared.columns }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
