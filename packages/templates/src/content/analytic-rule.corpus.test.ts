import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  createSource,
  parseSource,
  type AnalyticRule,
  type HuntingQuery,
  type Json,
  type JsonObject,
} from '@hubwright/schema';
import { analyticRuleKind, analyticRuleProperties } from './analytic-rule-properties.js';
import { huntingQueryTags } from './hunting-query-tags.js';
import { corpus, hasCorpus, readCorpus } from '../testing/corpus-files.js';

const folder = ['azure-sentinel-2022', 'Solutions'];

describe('analytic rules and hunting queries of the corpus', () => {
  if (!hasCorpus(...folder)) {
    it.skip('are skipped because the corpus is absent; set HUBWRIGHT_CORPUS', () => undefined);
    return;
  }
  const solutions = readdirSync(path.join(corpus, ...folder)).map(readSolution);

  it('have the properties their packages have', () => {
    const outcomes = solutions.flatMap(({ rules, packaged }) =>
      rules
        .filter(({ id }) => packaged.has(id))
        .map((rule) => [rule.name, ...compareRule(rule, packaged.get(rule.id)!)]),
    );
    report('analytic rules', outcomes);
  });

  it('have the tags their packages have', () => {
    const outcomes = solutions.flatMap(({ queries, packaged }) =>
      queries
        .filter(({ id }) => packaged.has(id))
        .map((query) => [query.name, ...compareQuery(query, packaged.get(query.id)!)]),
    );
    report('hunting queries', outcomes);
  });
});

/**
 * Prints the rate and what differs. The rest is not the mapping: ids that were moved to variables by hand, lists of one
 * that older builds flattened, an id that a rule and a query share, a source that was edited later.
 */
function report(what: string, outcomes: readonly string[][]): void {
  const different = outcomes.filter(([, ...differences]) => differences.length > 0).map(([name]) => name);
  const same = outcomes.length - different.length;
  console.log(`${what} identical / compared: ${same} / ${outcomes.length}\n  ${different.join('\n  ')}`);
  expect(outcomes.length).toBeGreaterThan(50);
  expect(same / outcomes.length).toBeGreaterThanOrEqual(0.9);
}

function compareRule(rule: AnalyticRule, resource: JsonObject): string[] {
  // Techniques were not packaged in 2022, and a rule without connectors had no list of them.
  const { techniques: _t, subTechniques: _s, ...ours } = analyticRuleProperties(rule, () => '[none]');
  if (ours['requiredDataConnectors'] === '[none]') delete ours['requiredDataConnectors'];
  const theirs = resource['properties'] as JsonObject;
  return differences({ kind: analyticRuleKind(rule), ...ours }, { kind: resource['kind'], ...theirs });
}

function compareQuery(query: HuntingQuery, { properties }: JsonObject): string[] {
  const { tags, query: text, displayName } = properties as JsonObject;
  return differences(
    { tags: huntingQueryTags(query), query: query.query, displayName: query.name },
    { tags, query: text, displayName },
  );
}

/** Names of the members that differ. */
function differences(ours: JsonObject, theirs: JsonObject): string[] {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return names.filter((name) => !isDeepStrictEqual(clean(ours[name]), clean(theirs[name])));
}

/** Member order and prototypes do not count. */
function clean(value: Json | undefined): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

interface PackagedSolution {
  readonly rules: readonly AnalyticRule[];
  readonly queries: readonly HuntingQuery[];
  /** Inner resources of rules and queries by content id. */
  readonly packaged: ReadonlyMap<string, JsonObject>;
}

function readSolution(name: string): PackagedSolution {
  const read = (kind: string) =>
    yamlFiles(path.join(corpus, ...folder, name, kind)).map((file) =>
      readCorpus(...folder, name, kind, file)!,
    );
  const template = readCorpus(...folder, name, 'Package', 'mainTemplate.json');
  return {
    rules: read('Analytic Rules').map((text) => parseYaml(text) as AnalyticRule),
    queries: read('Hunting Queries').map((text) => parseYaml(text) as HuntingQuery),
    packaged: new Map(
      template === undefined ? [] : packagedItems(JSON.parse(template.replace(/^\uFEFF/, '')) as JsonObject),
    ),
  };
}

function parseYaml(text: string): unknown {
  return parseSource(createSource('content.yaml', text)).document?.value;
}

function yamlFiles(directory: string): string[] {
  return hasCorpus(path.relative(corpus, directory))
    ? readdirSync(directory).filter((file) => /\.ya?ml$/.test(file))
    : [];
}

/** Rules and queries in the template specs of a package, by the id their metadata carries. */
function packagedItems({ resources, variables }: JsonObject): [string, JsonObject][] {
  const values = new Map(
    Object.entries(variables as JsonObject).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const resolve = (text: string): string => {
    const name = /^\[variables\('([^']+)'\)\]$/.exec(text)?.[1]?.toLowerCase();
    return name ? resolve(String(values.get(name))) : text;
  };
  return (resources as JsonObject[]).flatMap((resource) => {
    const inner = (resource['properties'] as JsonObject | undefined)?.['mainTemplate'] as
      JsonObject | undefined;
    const [item, metadata] = (inner?.['resources'] ?? []) as JsonObject[];
    const { kind, contentId } = (metadata?.['properties'] ?? {}) as JsonObject;
    return kind === 'AnalyticsRule' || kind === 'HuntingQuery'
      ? [[resolve(String(contentId)), item!] as [string, JsonObject]]
      : [];
  });
}
