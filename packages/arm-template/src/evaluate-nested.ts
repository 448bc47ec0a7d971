import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { DeclaredResource } from './declared-resource.js';
import type { Environment } from './environment.js';

import type { EvaluatedTemplate } from './evaluated-template.js';
import { appendPointer } from './json-pointer.js';
import { readDestination } from './place-resource.js';
import { isRefused, locateRefusal, Refusal, type Evaluation } from './refusal.js';

/** Evaluates a template that stands at a pointer in an environment, whose names it shares or not. */
export type EvaluateIn = (
  template: Json,
  given: Json,
  root: string,
  outer: Environment,
  isShared?: boolean,
) => EvaluatedTemplate;

/**
 * Evaluates the template of a nested deployment: with the names of the outer template, or with its own when
 * `expressionEvaluationOptions.scope` is `inner`. A linked template is not fetched.
 *
 * @param properties Of the deployment, with its parameters evaluated and its template as it stands.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
export function evaluateNestedTemplate(
  evaluateIn: EvaluateIn,
  { source, name, pointer }: DeclaredResource,
  properties: JsonObject,
  environment: Environment,
): Evaluation<EvaluatedTemplate> {
  const destination = readDestination(source, environment, pointer);
  if (isRefused(destination)) return destination;
  const place = appendPointer(appendPointer(pointer, 'properties'), 'template');
  if (properties.template === undefined || properties.template === null)
    return locateRefusal(refuseLink(properties), pointer);
  if (name.length > 64)
    return locateRefusal(
      new Refusal('InvalidDeploymentName', `The deployment name '${name}' is longer than 64 characters.`),
      pointer,
    );
  const options = properties.expressionEvaluationOptions;
  const isInner = isJsonObject(options) && asText(options.scope).toLowerCase() === 'inner';
  const given = isJsonObject(properties.parameters) ? properties.parameters : {};
  if (!isInner) return evaluateIn(properties.template, given, place, { ...environment, destination }, true);
  const { target } = environment;
  const location = target.resourceGroup?.location ?? environment.scope.resourceGroup.location;
  return evaluateIn(properties.template, given, place, {
    ...environment,
    destination,
    target: {
      subscriptionId: destination.subscriptionId,
      resourceGroup:
        destination.resourceGroup === undefined ? undefined : { name: destination.resourceGroup, location },
      deploymentName: name,
      template: isJsonObject(properties.template) ? properties.template : {},
      parameters: given,
    },
  });
}

function refuseLink({ templateLink }: JsonObject): Refusal {
  const uri = isJsonObject(templateLink) ? asText(templateLink.uri) : '';
  return uri === ''
    ? new Refusal(
        'InvalidRequestContent',
        "The nested deployment has neither a 'template' nor a 'templateLink'.",
      )
    : new Refusal(
        'NotEmulated',
        `The emulator does not do this: download a template from '${uri}'. The emulator fetches nothing.`,
      );
}
