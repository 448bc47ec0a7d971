import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isJsonObject } from '../json.js';
import type { Json, JsonObject } from '../json.js';
import { createSource } from '../source.js';
import type { Source } from '../source.js';
import type { SourceKind } from './source-kind.js';
import { validateDocument } from './validate-document.js';

const corpus =
  process.env.HUBWRIGHT_CORPUS ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const present = existsSync(corpus);
if (!present) console.warn(`Skipped: there is no corpus of published solutions at ${corpus}.`);

/** Errors in published files that are real, each with its reason. */
const realDefects = new Map([
  [
    'Solutions/RiskIQ/SolutionMetadata.json property-missing offerId',
    'The file has planId twice over and no offerId.',
  ],
]);

/** Warnings a thousand published files may give: more of them means that a schema lacks real vocabulary. */
const mostWarnings = 20;

interface Part {
  readonly kind: SourceKind;
  readonly source: Source;
  readonly value: Json;
  readonly pointer: string;
}

function validatePart({ kind, source, value, pointer }: Part): { severity: string; text: string }[] {
  return validateDocument(kind, source, value, pointer).map(({ severity, checkId, args }) => ({
    severity,
    text: `${source.path} ${checkId} ${args.property}`,
  }));
}

function readCorpus(): Part[] {
  return ['azure-sentinel-2022', 'v3-solutions']
    .flatMap((folder) => listFiles(path.join(corpus, folder)))
    .filter((file) => !/\/(Package|Sample Data|SampleData)\//i.test(file))
    .flatMap((file) => readParts(file));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const kindsByPath: readonly [RegExp, SourceKind][] = [
  [/\/hunting queries\/.*\.ya?ml$/i, 'hunting-query'],
  [/\/analytic rules\/.*\.ya?ml$/i, 'analytic-rule'],
  [/\/parsers\/.*\.ya?ml$/i, 'parser-function'],
  [/\/data\/solution_.*\.json$/i, 'solution-data'],
  [/\/SolutionMetadata\.json$/i, 'solution-metadata'],
  [/\/playbooks\/.*azuredeploy\.json$/i, 'playbook-metadata'],
  [/\/watchlists?\/.*\.json$/i, 'watchlist'],
];

function readParts(file: string): Part[] {
  const kind = kindsByPath.find(([pattern]) => pattern.test(file))?.[1];
  if (kind === undefined && !/\/data ?connectors?\//i.test(file)) return [];
  const source = createSource(path.relative(corpus, file), readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const value = parseSource(source);
  if (kind !== undefined) return value === undefined ? [] : [{ kind, source, value, pointer: '' }];
  const parts = Array.isArray(value)
    ? value
    : isJsonObject(value) && Array.isArray(value.resources)
      ? value.resources
      : [value];
  const base = Array.isArray(value) ? '' : '/resources';
  return parts.filter(isJsonObject).flatMap((part, index) => {
    const partKind = kindOfResource(part);
    return partKind === undefined
      ? []
      : [{ kind: partKind, source, value: part, pointer: part === value ? '' : `${base}/${index}` }];
  });
}

function parseSource({ format, text }: Source): Json | undefined {
  try {
    return format === 'yaml' ? (parse(text) as Json) : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

function kindOfResource(part: JsonObject): SourceKind | undefined {
  const type = String(part.type).toLowerCase();
  if (isJsonObject(part.properties) && part.properties.pollingConfig !== undefined) return 'ccp-connector';
  if (type.endsWith('/dataconnectordefinitions')) return 'data-connector-definition';
  if (type.endsWith('/datacollectionrules')) return 'data-collection-rule';
  if (type.endsWith('/datacollectionendpoints')) return 'data-collection-endpoint';
  if (type.endsWith('workspaces/tables')) return 'table';
  if (type.endsWith('/dataconnectors') && !/GenericUI|StaticUI/.test(String(part.kind)))
    return 'data-connector';
  return part.graphQueries !== undefined && part.instructionSteps !== undefined
    ? 'legacy-connector-ui'
    : undefined;
}

(present ? describe : describe.skip)('published solutions', () => {
  const findings = present ? readCorpus().flatMap(validatePart) : [];

  it('have no errors but those that are real', () => {
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ text }) => text);
    expect(errors.filter((text) => ![...realDefects.keys()].some((defect) => text.endsWith(defect)))).toEqual(
      [],
    );
  });

  it('have few warnings', () => {
    const warnings = findings.filter(({ severity }) => severity === 'warning').map(({ text }) => text);
    expect(warnings.slice(mostWarnings)).toEqual([]);
  });
});
