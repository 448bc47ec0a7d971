import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '@hubwright/schema';
import { isRenderable, lintSolution, loadSolution, type FilePort } from '@hubwright/solution';
import { lintPackage, renderPackage } from '@hubwright/templates';
import { nodeFilePort, slashes } from '../../packages/cli/src/node-file-port.js';
import { ownSolutions, repository } from '../testing/repository.js';
import { digestsBelow } from '../testing/solution-copy.js';
import { examineDiagnostic } from './examine-diagnostic.js';
import { mutateBytes } from './mutate-bytes.js';
import { mutateJson } from './mutate-json.js';

/** How many damages each solution gets, the same ones in every run; `HUBWRIGHT_FUZZ_CASES=2000` looks longer. */
const cases = Number(process.env['HUBWRIGHT_FUZZ_CASES'] ?? 60);
const seed = Number(process.env['HUBWRIGHT_FUZZ_SEED'] ?? 1);

const corpus = process.env['HUBWRIGHT_CORPUS'] ?? path.join(repository, '..', 'shared', 'corpus');

/** Solutions of the corpus that hold every kind of content between them; large ones would take long and add little. */
const realSolutions = ['SlackAudit', 'CiscoMeraki', 'LastPass', 'HoneyTokens', 'Red Canary', 'OSSEC'].map(
  (name) => path.join(corpus, 'azure-sentinel-2022', 'Solutions', name),
);

const folders = [
  ...ownSolutions.map((name) => path.join(repository, 'solutions', name)),
  path.join(repository, 'packages', 'solution', 'fixtures', 'base'),
  ...realSolutions.filter((folder) => existsSync(folder)),
];

/** Choices that a damage is made of, one number after the other; shrinking makes each the first of its kind. */
const choices = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 16,
  maxLength: 16,
});

describe('a damaged solution is answered with diagnostics that hold', () => {
  it.each(folders.map((folder) => [path.basename(folder), slashes(folder)]))(
    '%s',
    (_name, folder) => {
      const files = sourcesOf(folder);
      fc.assert(
        fc.property(fc.constantFrom(...files), choices, (file, numbers) => {
          expect(tryDamage(folder, file, takeFrom(numbers))).toEqual([]);
        }),
        { seed, numRuns: cases },
      );
    },
    240_000,
  );

  if (realSolutions.every((folder) => !existsSync(folder))) {
    it.skip(`real solutions are skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () =>
      undefined);
  }
});

function sourcesOf(folder: string): string[] {
  return Object.keys(digestsBelow(folder)).filter(
    (file) => /\.(json|ya?ml|kql|md|svg|txt)$/i.test(file) && !/^(Package|samples)\//.test(file),
  );
}

function takeFrom(numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++ % numbers.length]!;
}

function tryDamage(folder: string, file: string, random: () => number): string[] {
  const damaged = `${folder}/${file}`;
  const contents = damage(Buffer.from(nodeFilePort.read(damaged)), file, random);
  return lint(folder, overlay(damaged, contents)).flatMap(examineDiagnostic);
}

function damage(contents: Buffer, file: string, random: () => number): Buffer {
  const structured = /\.json$/i.test(file) && random() < 0.7;
  return (structured ? tryMutateJson(contents, random) : undefined) ?? mutateBytes(contents, random);
}

/** Some published files are no JSON to begin with. */
function tryMutateJson(contents: Buffer, random: () => number): Buffer | undefined {
  try {
    return Buffer.from(mutateJson(contents.toString('utf8').replace(/^\uFEFF/, ''), random));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The files as they are, but for one. */
function overlay(damaged: string, contents: Buffer): FilePort {
  return {
    ...nodeFilePort,
    read: (file) => (file === damaged ? contents : nodeFilePort.read(file)),
    stat: (file) => (file === damaged ? { kind: 'file', bytes: contents.length } : nodeFilePort.stat(file)),
  };
}

function lint(folder: string, files: FilePort): Diagnostic[] {
  const loaded = loadSolution(folder, files);
  const { solution } = loaded;
  const found = solution
    ? lintSolution({ solution, content: solution.content, folder: loaded.folder }, '2026-11-23')
    : [];
  if (!isRenderable(loaded)) return [...loaded.diagnostics, ...found];
  const rendered = renderPackage(loaded.solution);
  for (const { contents } of rendered.files) JSON.parse(contents);
  return [...loaded.diagnostics, ...found, ...lintPackage(rendered)];
}
