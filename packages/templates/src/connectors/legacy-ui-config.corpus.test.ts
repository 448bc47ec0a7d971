import { describe, expect, it } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { numberContent } from '../main-template/number-content.js';
import { renderLegacyPage } from './legacy-ui-config.js';
import {
  corpusFolders,
  isInCorpus,
  loadCorpusSolution,
  readCorpusJson,
} from '../testing/connector-corpus.js';
import { corpus } from '../testing/corpus-files.js';
import { findDifferences, type Difference } from '../testing/find-differences.js';
import { contextOf } from '../testing/playbook-fixture.js';

const solutions = 'azure-sentinel-2022/Solutions';

/** Where pages in the packages of August 2022 differ from what their sources give, and why. The first that fits counts. */
const reasons: readonly { readonly why: string; readonly fits: (difference: Difference) => boolean }[] = [
  { why: 'title changed by hand', fits: ({ pointer }) => pointer === '/title' },
  {
    why: 'id put into a variable by hand',
    fits: ({ pointer, expected }) => /(guid|id)$/i.test(pointer) && /^\[variables\(/.test(String(expected)),
  },
  {
    why: 'branding changed by hand',
    fits: ({ expected, actual }) =>
      sameBut(expected, actual, (text) =>
        text.replaceAll(/(Microsoft |Azure )?Sentinel/g, 'Sentinel').replaceAll(/\s+/g, ' '),
      ),
  },
  { why: 'source edited after packaging', fits: () => true },
];

describe('pages of the corpus of August 2022', () => {
  if (!isInCorpus(solutions)) {
    it.skip(`are skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () => undefined);
    return;
  }

  it('are what their packages hold, but for hand edits', () => {
    const compared = corpusFolders(solutions).flatMap(comparePages);
    const identical = compared.filter(({ differences }) => differences.length === 0);
    const table = new Map<string, string[]>();
    for (const { connector, differences } of compared) {
      for (const why of new Set(differences.map(reasonOf)))
        table.set(why, [...(table.get(why) ?? []), connector]);
    }
    console.log(
      [
        `connector pages identical / compared: ${identical.length} / ${compared.length}`,
        ...[...table].map(
          ([why, connectors]) =>
            `${String(connectors.length).padStart(4)}  ${why}: ${connectors.slice(0, 40).join(', ')}`,
        ),
      ].join('\n'),
    );
    expect(compared.length).toBeGreaterThan(0);
    expect(identical.length / compared.length).toBeGreaterThanOrEqual(107 / 144);
  });
});

interface Compared {
  readonly connector: string;
  readonly differences: readonly Difference[];
}

function comparePages(folder: string): Compared[] {
  const packaged = packagedPages(readCorpusJson(solutions, folder, 'Package', 'mainTemplate.json'));
  const solution = packaged.length > 0 ? loadCorpusSolution(`${solutions}/${folder}`) : undefined;
  if (!solution) return [];
  const connectors = numberContent(solution.content).flatMap(({ content, number }) =>
    content.contentKind === 'DataConnector' ? [{ content, number }] : [],
  );
  return connectors.flatMap(({ content, number }) => {
    const official = packaged[number - 1];
    if (connectors.length !== packaged.length || !official) return [];
    const rendered = renderLegacyPage(content, `[variables('_uiConfigId${number}')]`, 2, contextOf(solution));
    return [
      {
        connector: `${folder}/${content.fileName}`,
        differences: findDifferences(comparable(official), comparable(rendered)),
      },
    ];
  });
}

function packagedPages(template: JsonObject | undefined): JsonObject[] {
  const resources = (template?.['resources'] ?? []) as ArmResource[];
  return resources
    .filter(({ type }) => type === 'Microsoft.Resources/templateSpecs/versions')
    .flatMap(
      ({ properties }) => ((properties?.['mainTemplate'] as JsonObject)['resources'] ?? []) as ArmResource[],
    )
    .filter(({ type }) => type.endsWith('/dataConnectors'))
    .map(({ properties }) => properties?.['connectorUiConfig'])
    .filter(isJsonObject);
}

/** The tool of 2022 had its own rule for the title's suffix, mostly kept `isPreview`, and kept empty lists. */
function comparable(page: JsonObject): Json {
  const { availability, title, ...rest } = page;
  const { isPreview: _, ...kept } = isJsonObject(availability) ? availability : {};
  const members = Object.entries(rest).filter(
    ([, value]) =>
      value !== "[variables('TemplateEmptyArray')]" && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...Object.fromEntries(members),
    availability: kept,
    title: String(title).replace(/( \(using Azure Functions?\))+$/, ''),
  };
}

function reasonOf(difference: Difference): string {
  return reasons.find(({ fits }) => fits(difference))?.why ?? '';
}

function sameBut(a: Json | undefined, b: Json | undefined, change: (text: string) => string): boolean {
  return typeof a === 'string' && typeof b === 'string' && change(a) === change(b);
}
