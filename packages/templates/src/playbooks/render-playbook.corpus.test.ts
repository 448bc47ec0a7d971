import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { renderPlaybook } from './render-playbook.js';
import { corpusMissing, corpusSolutions, hasCorpus, readJson } from '../testing/corpus.js';
import { contextOf, playbookContent, solutionWith } from '../testing/playbook-fixture.js';

/** Where packages differ from what their sources give, and why. */
const knownDifferences: readonly {
  readonly playbook: RegExp;
  readonly difference: RegExp;
  readonly why: string;
}[] = [
  {
    playbook: /^IoTOTThreatMonitoringwithDefenderforIoT\//,
    difference: /^\/resources\/\d+\/properties\/author\/name: packaged "TJ Banasik"/,
    why: "packaged by a build that took the author's name from the playbook; later ones take it from the solution",
  },
  {
    playbook: /^IoTOTThreatMonitoringwithDefenderforIoT\//,
    difference: /^\/metadata\/prerequisites: packaged undefined, rendered \["None"\]/,
    why: 'taken out of the package by hand, together with the empty lists beside it',
  },
];

/** Blanks are dropped in the packages of 2022 and replaced by variables today: both are taken out here. */
const blank = /^\[variables\('(blanks|TemplateEmptyArray|TemplateEmptyObject|TemplateNullVariable)'\)\]$/;

/** What was compared and how it came out. */
interface Outcome {
  readonly playbook: string;
  readonly differences: readonly string[];
}

describe('playbooks of the corpus', () => {
  if (!hasCorpus) {
    it.skip(corpusMissing, () => undefined);
    return;
  }

  it('have the inner templates their packages have', () => {
    const outcomes = readdirSync(corpusSolutions).flatMap(comparePlaybooks);
    const identical = outcomes.filter(({ differences }) => differences.length === 0);
    const different = outcomes.filter(({ differences }) => differences.length > 0);
    console.log(
      [`playbooks identical / compared: ${identical.length} / ${outcomes.length}`]
        .concat(
          different.map(
            ({ playbook, differences }) => `${playbook}\n  ${differences.slice(0, 8).join('\n  ')}`,
          ),
        )
        .join('\n'),
    );
    expect(outcomes.length).toBeGreaterThan(0);
    expect(identical.length / outcomes.length).toBeGreaterThanOrEqual(0.9);
  });
});

function comparePlaybooks(folder: string): Outcome[] {
  const data = readDataFile(path.join(corpusSolutions, folder));
  const references = data ? listOf(data['Playbooks']) : [];
  const packaged =
    references.length > 0
      ? packagedPlaybooks(path.join(corpusSolutions, folder, 'Package', 'mainTemplate.json'))
      : [];
  if (!data || packaged.length !== references.length) return [];
  const contents = references.map((reference) => {
    const file = path.join(corpusSolutions, folder, ...reference.split('/'));
    return playbookContent(path.basename(path.dirname(file)), readJson(file));
  });
  const metadata = readJson(path.join(corpusSolutions, folder, 'SolutionMetadata.json'));
  const [name, email] = String(data['Author']).split(' - ');
  const solution = solutionWith(contents, {
    name: String(data['Name']),
    solutionVersion: String(data['Version']),
    author: { text: String(data['Author']), name: name!, email },
    metadata: metadata as unknown as Solution['metadata'],
  });
  return contents.map((content, index) => {
    const rendered = renderPlaybook(content, index + 1, contextOf(solution)).resources[0]?.properties?.[
      'mainTemplate'
    ];
    const playbook = `${folder}/${content.name}`;
    const found = differences(comparable(packaged[index]!), comparable(rendered ?? null), '');
    return { playbook, differences: found.filter((difference) => !isKnown(playbook, difference)) };
  });
}

function isKnown(playbook: string, difference: string): boolean {
  return knownDifferences.some((known) => known.playbook.test(playbook) && known.difference.test(difference));
}

function packagedPlaybooks(file: string): Json[] {
  if (!existsSync(file)) return [];
  const resources = readJson(file)['resources'];
  return (Array.isArray(resources) ? resources : []).flatMap((resource) => {
    if (!isJsonObject(resource) || resource['type'] !== 'Microsoft.Resources/templateSpecs/versions')
      return [];
    const tags = resource['tags'];
    if (!isJsonObject(tags) || tags['hidden-sentinelContentType'] !== 'Playbook') return [];
    const properties = resource['properties'];
    return isJsonObject(properties) ? [properties['mainTemplate'] ?? null] : [];
  });
}

/** Blanks, clocks and fractions of seconds aside, which the generations of the official tool treat differently. */
function comparable(value: Json): Json | undefined {
  if (typeof value === 'string') {
    if (value === '' || blank.test(value)) return undefined;
    return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z');
  }
  if (Array.isArray(value)) {
    const items = value.map(comparable).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isJsonObject(value)) return value ?? undefined;
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    const kept = member === undefined || key === 'lastUpdateTime' ? undefined : comparable(member);
    return kept === undefined ? [] : [[key, kept]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function differences(expected: Json | undefined, actual: Json | undefined, at: string): string[] {
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => differences(expected[key], actual[key], `${at}/${key}`));
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item, index) => differences(item, actual[index], `${at}/${index}`));
  }
  const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
  return left === right
    ? []
    : [`${at}: packaged ${String(left).slice(0, 120)}, rendered ${String(right).slice(0, 120)}`];
}

function readDataFile(folder: string): JsonObject | undefined {
  const data = ['Data', 'data'].map((name) => path.join(folder, name)).find((name) => existsSync(name));
  const file = data && readdirSync(data).find((name) => /^Solution_.*\.json$/i.test(name));
  return file ? readJson(path.join(data, file)) : undefined;
}

function listOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
