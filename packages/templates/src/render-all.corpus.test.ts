import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { isRenderable, loadSolution } from '@hubwright/solution';
import { renderPackage } from './render-package.js';
import { isBalanced, isExpression } from './testing/arm-brackets.js';
import { corpus, hasCorpus, readCorpus } from './testing/corpus-files.js';
import { eachString } from './testing/each-string.js';
import { solutionFiles } from './testing/solution-files.js';

const folders = ['azure-sentinel-2022/Solutions', 'v3-solutions'];
const reference = /\b(variables|parameters)\('((?:[^']|'')+)'\)/g;

describe.each(folders)('every solution of %s', (folder) => {
  if (!hasCorpus(folder)) {
    it.skip(`is skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () => undefined);
    return;
  }
  const rendered = readdirSync(path.join(corpus, folder)).flatMap((name) => {
    const loaded = loadSolution(path.posix.join(corpus, folder, name), solutionFiles);
    return isRenderable(loaded)
      ? [{ name, solution: loaded.solution, ...renderPackage(loaded.solution) }]
      : [];
  });

  it('renders without a fault', () => {
    console.log(`${rendered.length} solutions of ${folder} rendered`);
    expect(rendered.length).toBeGreaterThan(0);
    for (const { name, diagnostics } of rendered) expect([name, diagnostics]).toEqual([name, []]);
  });

  it('reads only what mainTemplate declares', () => {
    expect(
      rendered.flatMap(({ name, mainTemplate }) => undeclared(mainTemplate).map((one) => `${name}: ${one}`)),
    ).toEqual([]);
  });

  it('has balanced expressions', () => {
    const broken = rendered.flatMap(({ name, mainTemplate }) =>
      [...eachString(mainTemplate)]
        .filter((text) => isExpression(text) && !text.startsWith('[[') && !isBalanced(text))
        .map((text) => `${name}: ${text.slice(0, 200)}`),
    );
    expect(broken).toEqual([]);
  });

  it('has an origin for each resource', () => {
    for (const { mainTemplate, origins } of rendered) {
      const resources = mainTemplate['resources'] as JsonObject[];
      expect(origins.filter(({ pointer }) => pointer.startsWith('/resources/'))).toHaveLength(
        resources.length,
      );
    }
  });
});

describe('the package of cveBusterPush', () => {
  if (!hasCorpus('v3-solutions')) {
    it.skip('is skipped because the corpus is absent; set HUBWRIGHT_CORPUS', () => undefined);
    return;
  }

  it('has the mainTemplate the official tool made, but for texts people read', () => {
    const { solution } = loadSolution(path.posix.join(corpus, 'v3-solutions/cveBusterPush'), solutionFiles);
    const official = readCorpus('v3-solutions/cveBusterPush/Package/mainTemplate.json')!;
    expect(withoutTexts(renderPackage(solution!).mainTemplate)).toEqual(
      withoutTexts(JSON.parse(official) as JsonObject),
    );
  });
});

/** The solution has no data file, so its description is unknown; the official tool writes `kind` of tables as null. */
function withoutTexts(template: JsonObject): Json {
  return JSON.parse(
    JSON.stringify(template, (name, value: Json) => {
      if (name === 'descriptionHtml' || value === null) return undefined;
      return isJsonObject(value) && isJsonObject(value['metadata']) && 'defaultValue' in value
        ? { ...value, metadata: undefined }
        : value;
    }),
  ) as Json;
}

/** Variables and parameters that expressions of mainTemplate read and that it does not have. */
function undeclared(mainTemplate: JsonObject): string[] {
  const names = (section: string) =>
    new Set(Object.keys(mainTemplate[section] as JsonObject).map((name) => name.toLowerCase()));
  const declared = { variables: names('variables'), parameters: names('parameters') };
  const missing = new Set<string>();
  for (const text of eachString(mainTemplate)) {
    // A second bracket leaves the expression to the item's own deployment.
    if (!isExpression(text) || text.startsWith('[[')) continue;
    for (const [whole, section, name] of text.matchAll(reference)) {
      const known = declared[section as 'variables' | 'parameters'];
      if (!known.has(name!.replaceAll("''", "'").toLowerCase())) missing.add(whole);
    }
  }
  return [...missing];
}
