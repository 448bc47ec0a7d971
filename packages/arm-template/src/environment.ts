import type { Json, JsonObject } from '@hubwright/schema';
import type { EvaluationBudget } from './budget.js';
import type { TemplateScope } from './evaluated-template.js';
import type { Evaluation } from './refusal.js';

/** What a deployment is deployed to: the names its scope functions give. */
export interface DeploymentTarget {
  readonly subscriptionId: string;
  /** Undefined for a deployment to a subscription or the tenant. */
  readonly resourceGroup: { readonly name: string; readonly location: string } | undefined;
  readonly deploymentName: string;
  readonly template: JsonObject;
  readonly parameters: JsonObject;
}

/** Where resources go; it differs from what the functions tell in a nested template that is evaluated with the outer one. */
export interface Destination {
  /** `/subscriptions/…/resourceGroups/…` or `/subscriptions/…`. */
  readonly scopeId: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string | undefined;
}

/**
 * Where an expression stands, which decides what it may call: `newGuid` and `utcNow` in default values only, `reference`
 * and `list*` in bodies and outputs only.
 */
export type ExpressionPlace = 'default' | 'early' | 'body';

/** What the expressions of a template see. */
export interface Environment {
  readonly scope: TemplateScope;
  readonly target: DeploymentTarget;
  readonly destination: Destination;
  readonly place: ExpressionPlace;
  readonly parameter: (name: string) => Evaluation;
  readonly variable: (name: string) => Evaluation;
  /** Calls a function the template defines, by its namespace and name; undefined when there is no such function. */
  readonly callOwn: ((name: string, args: readonly Json[]) => Evaluation | undefined) | undefined;
  readonly lambdaVariables: ReadonlyMap<string, Json>;
  /** The current index of each copy loop, by its name in lower case; the innermost one also under the empty name. */
  readonly copyIndexes: ReadonlyMap<string, number>;
  /** Gives the state of a resource; `name` is an id, or the name or symbolic name of a resource of the template. */
  readonly referTo: (name: string, apiVersion: string | undefined, full: boolean) => Evaluation;
  /** Values that were handed in for secure parameters; no message shows them. */
  readonly secrets: Set<string>;
  /** What is left before an evaluation is given up; one for a whole deployment. */
  readonly budget: EvaluationBudget;
}
