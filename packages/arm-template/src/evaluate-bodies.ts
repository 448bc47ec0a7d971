import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { DeclaredResource } from './declared-resource.js';
import { readDependencies, type FindDeclared } from './dependencies.js';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import type { EvaluatedResource, EvaluatedTemplate, TemplateScope } from './evaluated-template.js';
import { limitValue } from './measure.js';
import { deploymentType } from './place-resource.js';
import { describeState } from './resource-state.js';
import { explainInBody, isRefused, locateRefusal, Refusal, refuse, type Evaluation } from './refusal.js';
import { describeId } from './resource-id.js';

/** Evaluates the template of a nested deployment. */
export type EvaluateNested = (
  resource: DeclaredResource,
  properties: JsonObject,
  environment: Environment,
) => Evaluation<EvaluatedTemplate>;

/** Evaluates the resources of a template, each once, in whatever order they refer to each other. */
export interface BodyEvaluator {
  readonly evaluate: (resource: DeclaredResource) => Evaluation<EvaluatedResource>;
  /** `reference` as an output calls it. */
  readonly referTo: Environment['referTo'];
}

/** Members of a resource that are for the deployment, not for the resource provider. */
const templateMembers = new Set(
  'type name apiVersion dependsOn condition copy resources comments scope existing import'.split(' '),
);

/** Makes the evaluator of the resources that `find` finds; `outer` is asked about resources it does not find. */
export function createBodyEvaluator(
  find: FindDeclared,
  evaluateNested: EvaluateNested,
  outer: Environment['referTo'],
  scope: TemplateScope,
): BodyEvaluator {
  const known = new Map<DeclaredResource, Evaluation<EvaluatedResource>>();

  const evaluate = (resource: DeclaredResource): Evaluation<EvaluatedResource> => {
    const before = known.get(resource);
    if (before) return before;
    known.set(resource, refuseCircle(resource));
    const body = evaluateBody(resource);
    const evaluated = isRefused(body)
      ? explainInBody(locateRefusal(body, resource.pointer), resource.id)
      : body;
    known.set(resource, evaluated);
    return evaluated;
  };

  const referTo = (
    [name, apiVersion, full]: Parameters<Environment['referTo']>,
    onDependency: (id: string) => void,
  ): Evaluation => {
    const named = find(name)[0];
    if (!named) return outer(name, apiVersion, full);
    if (!named.isDeployed || named.isExisting) {
      const existing = scope.findResource(named.id, named.apiVersion);
      return existing ? partOf(existing, full) : refuseAbsent(named.id);
    }
    const evaluated = evaluate(named);
    if (isRefused(evaluated)) return evaluated;
    onDependency(evaluated.id);
    return partOf(scope.completeResource?.(evaluated) ?? describeState(evaluated, scope), full);
  };

  const evaluateBody = (resource: DeclaredResource): Evaluation<EvaluatedResource> => {
    const dependsOn = readDependencies(resource, find);
    if (isRefused(dependsOn)) return dependsOn;
    const ids = new Set(dependsOn);
    const environment: Environment = {
      ...resource.environment,
      referTo: (...args) => referTo(args, (id) => ids.add(id)),
    };
    const isDeployment = resource.type.toLowerCase() === deploymentType;
    const body = limitValue(
      evaluateValue(withoutTemplate(resource.source, isDeployment), environment, resource.pointer),
    );
    if (isRefused(body)) return body;
    if (!isJsonObject(body)) return refuse('A resource must be an object.');
    const properties = isDeployment ? propertiesOf(resource, body) : undefined;
    const nested = properties && evaluateNested(resource, properties, environment);
    if (isRefused(nested)) return nested;
    const { id, type, name, apiVersion, pointer } = resource;
    const location = typeof body.location === 'string' ? asText(body.location) : undefined;
    const whole = properties ? { ...body, properties } : body;
    return {
      id,
      type,
      name,
      apiVersion,
      location,
      body: whole,
      dependsOn: [...ids],
      pointer,
      ...(nested && { nested }),
    };
  };

  return { evaluate, referTo: (...args) => referTo(args, () => undefined) };
}

/** What is evaluated of a resource; the template of a nested deployment is evaluated by itself. */
function withoutTemplate(source: JsonObject, isDeployment: boolean): JsonObject {
  const members = Object.entries(source).filter(([name]) => !templateMembers.has(name));
  if (!isDeployment || !isJsonObject(source.properties)) return Object.fromEntries(members);
  const { template: _, ...properties } = source.properties;
  return { ...Object.fromEntries(members), properties };
}

function propertiesOf(resource: DeclaredResource, body: JsonObject): JsonObject {
  const { properties } = resource.source;
  const template: Json | undefined = isJsonObject(properties) ? properties.template : undefined;
  return { ...(isJsonObject(body.properties) ? body.properties : {}), template };
}

function partOf(state: JsonObject, full: boolean): Json {
  return full ? state : (state.properties ?? {});
}

/** Refuses a resource that depends on itself: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-template. */
export function refuseCircle(resource: Pick<DeclaredResource, 'id' | 'type' | 'name' | 'pointer'>): Refusal {
  return locateRefusal(
    refuse(
      `Deployment template validation failed: 'Circular dependency detected on resource: '${resource.id}'. Please see https://aka.ms/arm-syntax-resources for usage details.'.`,
    ),
    resource.pointer,
  );
}

/** Refuses to refer to a resource that does not exist: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found. */
export function refuseAbsent(id: string): Refusal {
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
  return new Refusal(
    'ResourceNotFound',
    `The Resource '${describeId(id)}'${group === undefined ? '' : ` under resource group '${group}'`} was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}
