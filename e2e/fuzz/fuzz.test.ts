import path from 'node:path';
import { expect, it } from '@jest/globals';
import type { Diagnostic } from '@hubwright/schema';
import { isRenderable, loadSolution, type FilePort } from '@hubwright/solution';
import { lintPackage, renderPackage } from '@hubwright/templates';
import { nodeFilePort } from '../../packages/cli/src/node-file-port.js';
import { createRandom, pick, type Random } from '../../packages/schema/src/testing/random.js';
import { ownSolutions, repository } from '../testing/repository.js';
import { digestsBelow } from '../testing/solution-copy.js';
import { examineDiagnostic } from './examine-diagnostic.js';
import { mutateBytes } from './mutate-bytes.js';
import { mutateJson } from './mutate-json.js';

/** Cases per solution; each is made of its own seed, so `HUBWRIGHT_FUZZ_SEED=<seed>` runs one again. */
const cases = Number(process.env['HUBWRIGHT_FUZZ_CASES'] ?? 120);
const onlySeed = process.env['HUBWRIGHT_FUZZ_SEED'];
const seeds =
  onlySeed === undefined ? Array.from({ length: cases }, (_, index) => index + 1) : [Number(onlySeed)];

it.each(ownSolutions)(
  'answers each damage to %s with diagnostics that hold',
  (name) => {
    const folder = path.posix.join(repository.replaceAll('\\', '/'), 'solutions', name);
    const files = Object.keys(digestsBelow(folder)).filter(
      (file) => /\.(json|ya?ml|kql)$/i.test(file) && !/^(Package|samples)\//.test(file),
    );
    const faults = seeds.flatMap((seed) => {
      const random = createRandom(seed);
      const file = pick(random, files);
      return tryDamage(folder, file, random).map((fault) => `seed ${seed}, ${file}: ${fault}`);
    });
    expect(faults).toEqual([]);
  },
  120_000,
);

function tryDamage(folder: string, file: string, random: Random): string[] {
  const damaged = `${folder}/${file}`;
  const contents = damage(Buffer.from(nodeFilePort.read(damaged)), file, random);
  try {
    return lint(folder, overlay(damaged, contents)).flatMap(examineDiagnostic);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function damage(contents: Buffer, file: string, random: Random): Buffer {
  const structured = file.endsWith('.json') && random() < 0.7;
  return structured
    ? Buffer.from(mutateJson(contents.toString('utf8'), random))
    : mutateBytes(contents, random);
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
  if (!isRenderable(loaded)) return [...loaded.diagnostics];
  const rendered = renderPackage(loaded.solution);
  for (const { contents } of rendered.files) JSON.parse(contents);
  return [...loaded.diagnostics, ...lintPackage(rendered)];
}
