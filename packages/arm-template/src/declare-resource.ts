import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { DeclaredResource } from './declared-resource.js';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import { placeResource, refuseSegments } from './place-resource.js';
import { explainRefusal, isRefused, Refusal, refuse, type Evaluation } from './refusal.js';
import { positionMark } from './template-position.js';

/** The resource that a nested resource is a child of. */
export type ParentResource = Pick<DeclaredResource, 'type' | 'name' | 'isDeployed'>;

/** Declares one resource: evaluates its type, name, version, condition and scope, and puts its id together. */
export function declareResource(
  source: JsonObject,
  pointer: string,
  environment: Environment,
  parent: ParentResource | undefined,
  groupNames: readonly string[],
): Evaluation<DeclaredResource> {
  const head = evaluateHead(source, pointer, environment);
  if (isRefused(head))
    return explainRefusal(head, `template resource '${asText(source.name)}' ${positionMark}`);
  const refused = checkHead(head);
  if (refused) return refused;
  const type = parent ? `${parent.type}/${asText(head.type)}` : asText(head.type);
  const name = parent ? `${parent.name}/${asText(head.name)}` : asText(head.name);
  const id = placeResource(source, type, name, environment, pointer);
  if (isRefused(id)) return id;
  if (id === undefined) return refuseSegments(asText(head.name), type);
  return {
    id,
    type,
    name,
    apiVersion: asText(head.apiVersion),
    source,
    pointer,
    environment: { ...environment, place: 'body' },
    isDeployed: head.condition !== false && (parent?.isDeployed ?? true),
    isExisting: source.existing === true,
    groupNames,
    follows: [],
  };
}

function evaluateHead(
  { type, name, apiVersion, condition }: JsonObject,
  pointer: string,
  environment: Environment,
): Evaluation<JsonObject> {
  const members = Object.entries({ type, name, apiVersion, condition }).filter(
    ([, value]) => value !== undefined,
  );
  const head = evaluateValue(Object.fromEntries(members), environment, pointer);
  return isRefused(head) || isJsonObject(head) ? head : {};
}

function checkHead({ type, name, apiVersion, condition }: JsonObject): Refusal | undefined {
  if (!isFilled(type)) return refuseMissing('type');
  if (!isFilled(name)) return refuseMissing('name');
  if (typeof apiVersion !== 'string' || !/^\d{4}-\d\d-\d\d(-\w+)?$/.test(apiVersion))
    return refuseResource(name, `the api-version '${asText(apiVersion)}' is missing or not valid`);
  if (condition !== undefined && condition !== null && typeof condition !== 'boolean')
    return refuseResource(name, 'the condition must evaluate to a boolean');
  return undefined;
}

function isFilled(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function refuseMissing(member: string): Refusal {
  return new Refusal(
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: 'Required property '${member}' not found in JSON, or not a string.'.`,
  );
}

function refuseResource(name: Json | undefined, reason: string): Refusal {
  return refuse(
    `Deployment template validation failed: 'The template resource '${asText(name)}' ${positionMark} is not valid: ${reason}. Please see https://aka.ms/arm-syntax-resources for usage details.'.`,
  );
}
