import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import type { CcfTemplateNames } from './ccf-names.js';
import { contentTags } from '../main-template/content-template.js';
import type { Profile } from '../profile.js';
import { renderPartial } from '../render-partial.js';

/** A content template of a codeless connector. */
export interface CcfContentTemplate {
  readonly names: CcfTemplateNames;
  /** Title of the connector's page. */
  readonly displayName: string;
  /** Parameters, variables and resources of the inner template. */
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, string>;
  readonly resources: readonly ArmResource[];
  readonly profile: Profile;
}

/** Renders it; unlike other content templates it has neither `description` nor `id`, and its name ends in its version. */
export function renderCcfContentTemplate({ names, profile, ...template }: CcfContentTemplate): ArmResource {
  const version = "variables('dataConnectorCCPVersion')";
  const contentId = `variables('${names.contentId}')`;
  return renderPartial<ArmResource>('ccf-content-template', {
    ...template,
    apiVersion: profile.apiVersions.contentTemplates,
    contentSchemaVersion: profile.contentSchemaVersion,
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/', variables('${names.templateName}'), ${version})]`,
    contentId: `[${contentId}]`,
    contentKind: names.kind,
    contentProductId: productId(names.kind, contentId, version),
    version: `[${version}]`,
  });
}

/** The same id other content has, to the letter as published packages of codeless connectors write it. */
function productId(kind: CcfTemplateNames['kind'], contentId: string, version: string): string {
  const hashed = `concat(variables('_solutionId'),'-','${kind}','-',${contentId},'-', ${version})`;
  return `[concat(take(variables('_solutionId'), 50),'-','${contentTags[kind]}','-', uniqueString(${hashed}))]`;
}
