import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { metadataName } from '../arm/arm-expression.js';
import { renderContentTemplate, type HubContentKind } from './content-template.js';
import type { DependencyCriterion, RenderContext } from '../fragment.js';
import { renderMetadataResource, type MetadataView } from './metadata-resource.js';

/** An item of content, and the names by which the package knows it. */
export interface PackagedItem {
  readonly kind: HubContentKind;
  /** What the content hub creates when somebody uses the item. */
  readonly resource: ArmResource;
  /** ARM expressions in brackets. */
  readonly templateName: string;
  readonly contentId: string;
  readonly version: string;
  readonly contentProductId: string;
  /** An expression without brackets that gives the id of `resource`. */
  readonly resourceId: string;
  /** What the template is called, up to the words "with template version". */
  readonly title: string;
  readonly displayName: string;
  /** An expression in brackets; the item is always installed when it is absent. */
  readonly condition?: string;
  /** Further members of the item's metadata. */
  readonly metadata?: Pick<
    MetadataView,
    'dependsOn' | 'description' | 'dependencies' | 'previewImages' | 'previewImagesDark'
  >;
}

/** Renders the content template of an item: the item itself and the metadata that ties it to its solution. */
export function renderPackagedItem(
  item: PackagedItem,
  { profile, solution, attribution }: RenderContext,
): ArmResource {
  const { kind, contentId, version } = item;
  const metadata = renderMetadataResource({
    apiVersion: profile.apiVersions.metadata,
    name: metadataName(kind, item.resourceId),
    parentId: `[${item.resourceId}]`,
    contentId,
    kind,
    version,
    ...attribution,
    ...item.metadata,
  });
  return renderContentTemplate({
    condition: item.condition,
    apiVersion: profile.apiVersions.contentTemplates,
    name: item.templateName,
    description: `${item.title} with template version ${solution.solutionVersion}`,
    contentVersion: version,
    parameters: {},
    variables: {},
    resources: [item.resource, metadata],
    contentSchemaVersion: profile.contentSchemaVersion,
    contentId,
    contentKind: kind,
    displayName: item.displayName,
    contentProductId: item.contentProductId,
    version,
  });
}

/** The entry of the content package's dependencies that names an item. */
export function dependencyOn({ kind, contentId, version }: PackagedItem): DependencyCriterion {
  return { kind, contentId, version };
}

/** A dependency block that asks for all of its criteria; `undefined` when there are none. */
export function requireAll(criteria: readonly DependencyCriterion[]): JsonObject | undefined {
  return criteria.length === 0 ? undefined : { operator: 'AND', criteria: [...criteria] };
}
