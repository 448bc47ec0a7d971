import type { Json, JsonObject } from '@hubwright/schema';

/** Where a template is deployed to, and what its functions see. */
export interface TemplateScope {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly resourceGroup: { readonly name: string; readonly location: string };
  readonly deploymentName: string;
  /** Milliseconds since 1970, for `utcNow`. */
  readonly now: number;
  /** Gives a GUID for `newGuid`. */
  readonly newGuid: () => string;
  /** The resource with an id that exists already, for `reference` and `existing`; ids are compared in any case. */
  readonly findResource: (id: string, apiVersion: string | undefined) => JsonObject | undefined;
  /**
   * What a resource of the template is once it is put, as its provider answers: `reference` gives its `properties`, with
   * those only the provider knows, such as `immutableId`. Without it, what is put.
   */
  readonly completeResource?: (resource: EvaluatedResource) => JsonObject;
}

/** What is wrong with a template. */
export interface TemplateFault {
  /** A code of Azure such as `InvalidTemplate`, or `NotEmulated` where Azure would know better. */
  readonly code: string;
  readonly message: string;
  /** JSON Pointer into the template; of a nested template, through `/resources/0/properties/template`. */
  readonly pointer: string;
}

/** A resource with all of its expressions evaluated. */
export interface EvaluatedResource {
  /** Full resource id. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly location: string | undefined;
  /** The resource as it is put, without type, name and version: `kind`, `location`, `properties`, `sku`, `tags` and so on. */
  readonly body: JsonObject;
  /** Ids of resources of the same deployment that come before. */
  readonly dependsOn: readonly string[];
  /** Where it stands in the template. */
  readonly pointer: string;
  /** Of a nested deployment, what it deploys; its faults are among those of the outer template too. */
  readonly nested?: EvaluatedTemplate;
}

/** A template that was evaluated. */
export interface EvaluatedTemplate {
  /** In an order in which they can be put; nested deployments are among them, their resources in `nested`. */
  readonly resources: readonly EvaluatedResource[];
  readonly outputs: Readonly<Record<string, { readonly type: string; readonly value: Json }>>;
  readonly faults: readonly TemplateFault[];
}
