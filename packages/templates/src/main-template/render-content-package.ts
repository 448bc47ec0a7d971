import type { JsonObject, SolutionMetadata } from '@hubwright/schema';
import type { ArmResource, Solution } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';
import { descriptionHtml } from './description-html.js';
import type { DependencyCriterion, RenderContext } from '../fragment.js';
import { requireAll } from './packaged-item.js';
import { renderPartial } from '../render-partial.js';
import { solutionDescription } from './solution-description.js';

/** Renders the content package: the solution itself, as the content hub lists it, and all that belongs to it. */
export function renderContentPackage(
  criteria: readonly DependencyCriterion[],
  { solution, profile, attribution }: RenderContext,
): ArmResource {
  const { metadata } = solution;
  return renderPartial<ArmResource>('content-package', {
    apiVersion: profile.apiVersions.contentPackages,
    version: solution.solutionVersion,
    contentSchemaVersion: profile.contentSchemaVersion,
    displayName: escapeArmText(solution.name, 1),
    publisherDisplayName: escapeArmText(publisherDisplayName(solution), 1),
    descriptionHtml: descriptionHtml(solutionDescription(solution)),
    icon: solution.logo && escapeArmText(solution.logo, 1),
    ...attribution,
    support: supportBlock(metadata),
    dependencies: packageDependencies(criteria, solution),
    firstPublishDate: metadata.firstPublishDate,
    lastPublishDate: metadata.lastPublishDate,
    providers: metadata.providers,
    categories: categoriesBlock(metadata),
  });
}

/** Microsoft's own solutions carry the product's name before the team's. */
function publisherDisplayName({ metadata: { support }, author }: Solution): string {
  const name = support.name || author.name;
  return support.tier?.toLowerCase() === 'microsoft' ? `Microsoft Sentinel, ${name}` : name;
}

/** Only the members the content hub knows, and of those only the ones that say something. */
function supportBlock({ support }: SolutionMetadata): JsonObject {
  const known = { name: support.name, email: support.email, tier: support.tier, link: support.link };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => Boolean(value)));
}

/** A solution that leans on whole other solutions names no operator: it does not need all of them. */
function packageDependencies(
  criteria: readonly DependencyCriterion[],
  { dependentDomainSolutionIds }: Solution,
): JsonObject | undefined {
  if (dependentDomainSolutionIds.length === 0) return requireAll(criteria);
  return {
    criteria: [
      ...criteria,
      ...dependentDomainSolutionIds.map((contentId) => ({ kind: 'Solution', contentId })),
    ],
  };
}

function categoriesBlock({ categories }: SolutionMetadata): JsonObject | undefined {
  const lists = { domains: categories?.domains, verticals: categories?.verticals };
  const filled = Object.entries(lists).filter(([, list]) => list && list.length > 0);
  return filled.length > 0 ? (Object.fromEntries(filled) as JsonObject) : undefined;
}
