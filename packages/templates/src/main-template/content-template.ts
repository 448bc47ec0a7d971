import type { Json, JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { sentinelResourceName } from '../arm/arm-expression.js';
import { renderPartial } from '../render-partial.js';

/** The kinds of content a content hub knows, and the short tags their product ids and template names carry. */
export const contentTags = {
  AnalyticsRule: 'ar',
  HuntingQuery: 'hq',
  Parser: 'pr',
  Workbook: 'wb',
  DataConnector: 'dc',
  ResourcesDataConnector: 'rdc',
  Playbook: 'pl',
  LogicAppsCustomConnector: 'lc',
  AzureFunction: 'fa',
  SummaryRule: 'sr',
  CustomDetection: 'cd',
  Solution: 'sl',
} as const;

/** A kind of content as content templates and metadata spell it. */
export type HubContentKind = keyof typeof contentTags;

/** A short tag of a kind of content. */
export type ContentTag = (typeof contentTags)[HubContentKind];

/** What `content-template.hbs` shows; all strings may be ARM expressions in brackets. */
export interface ContentTemplateView {
  /** When the template is installed; always when absent. */
  readonly condition?: string;
  readonly apiVersion: string;
  /** The full resource name, workspace and provider included; usually a variable. */
  readonly name: string;
  readonly description: string;
  /** contentVersion of the inner template. */
  readonly contentVersion: string;
  /** Parameters, variables and resources of the inner template. */
  readonly parameters: Record<string, JsonObject>;
  readonly variables: Record<string, Json>;
  readonly resources: readonly ArmResource[];
  readonly contentSchemaVersion: string;
  readonly contentId: string;
  readonly contentKind: HubContentKind;
  readonly displayName: string;
  /** Becomes both `contentProductId` and `id`. */
  readonly contentProductId: string;
  readonly version: string;
}

/** Renders the `contentTemplates` resource from which the content hub creates an item. */
export function renderContentTemplate(view: ContentTemplateView): ArmResource {
  return renderPartial<ArmResource>('content-template', view);
}

/** What a product id is made of; `contentId` and `version` are expressions without brackets, such as `'1.0.0'` in quotes. */
export interface ContentProductIdParts {
  readonly tag: ContentTag;
  readonly kind: HubContentKind;
  readonly contentId: string;
  readonly version: string;
}

/** The id that changes with each version of an item; ARM computes the hash when the solution is deployed. */
export function contentProductIdExpression({ tag, kind, contentId, version }: ContentProductIdParts): string {
  const hashed = `concat(variables('_solutionId'),'-','${kind}','-',${contentId},'-', ${version})`;
  return `[concat(take(variables('_solutionId'),50),'-','${tag}','-', uniqueString(${hashed}))]`;
}

/** The full resource name of a content template; `contentId` is an expression without brackets. */
export function templateSpecNameExpression({
  tag,
  contentId,
}: Pick<ContentProductIdParts, 'tag' | 'contentId'>): string {
  return sentinelResourceName(`concat(parameters('workspace'),'-${tag}-',uniquestring(${contentId}))`);
}
