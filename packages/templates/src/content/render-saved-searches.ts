import { atValue, isJsonObject, type JsonObject } from '@hubwright/schema';
import type { ArmResource, SavedSearchesContent, Solution } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';
import { fillParameters } from '../arm/fill-parameters.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { textOf } from '../arm/loose-values.js';
import { pruneMembers } from '../arm/prune-empty.js';
import { renderPartial } from '../render-partial.js';
import { memberOf } from '../arm/resolve-arm-text.js';

/**
 * Renders a file of saved searches. ARM resources are copied; a plain search gets a resource and a parameter
 * `savedsearch{n}-id`, n counting the plain searches of the whole solution. The content hub knows no such kind of
 * content, so nothing is added to the dependencies.
 */
export const renderSavedSearches: ContentRenderer<SavedSearchesContent> = (content, _number, context) => {
  const copied = content.resources.map((resource) =>
    pruneMembers(fillParameters(resource, content.template), context.share),
  );
  const first = searchesBefore(content, context.solution) + 1;
  const parameters = content.searches.map((_, index): [string, JsonObject] => [
    idParameter(first + index),
    {
      type: 'string',
      defaultValue: '[newGuid()]',
      minLength: 1,
      metadata: { description: 'Unique id for the saved search' },
    },
  ]);
  return {
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
    variables: {},
    resources: [
      ...(copied as unknown as ArmResource[]),
      ...content.searches.map((search, index) => savedSearch(search, first + index, context)),
    ],
    dependencies: [],
    origin: atValue(content.source),
  };
};

function savedSearch(search: JsonObject, number: number, { profile }: RenderContext): ArmResource {
  const properties = memberOf(search, 'properties');
  const members = isJsonObject(properties) ? properties : search;
  const read = (name: string): string => escapeArmText(textOf(memberOf(members, name)), 1);
  const version = memberOf(members, 'version');
  return renderPartial<ArmResource>('saved-search', {
    apiVersion: profile.apiVersions.savedSearches,
    name: `[concat(parameters('workspace'),'/',parameters('${idParameter(number)}'))]`,
    category: read('category') || 'Saved Searches',
    displayName: read('displayName') || read('name') || `Saved search ${number}`,
    query: read('query'),
    functionAlias: read('functionAlias'),
    version: typeof version === 'number' ? version : 2,
  });
}

function searchesBefore(content: SavedSearchesContent, solution: Solution): number {
  let count = 0;
  for (const other of solution.content) {
    if (other === content) break;
    if (other.contentKind === 'SavedSearches') count += other.searches.length;
  }
  return count;
}

function idParameter(number: number): string {
  return `savedsearch${number}-id`;
}
