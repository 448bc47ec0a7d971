import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { deepestValue, findExcess } from './measure.js';
import { Refusal } from './refusal.js';
import { variableNames } from './variables.js';

/** The most resources a template may have. */
export const mostResources = 800;

const schemaForm =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/(2014-04-01-preview|2015-01-01|2018-05-01|2019-04-01|2019-08-01)\/(\w*)deploymentTemplate\.json#?$/i;

/**
 * Checks what can be told before anything is evaluated: size, `$schema`, `contentVersion` and the numbers of things.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
export function checkTemplate(template: Json, given: Json, root: string): Refusal[] {
  const excess = findExcess(template) ?? findExcess(given);
  if (excess === 'depth')
    return [
      new Refusal(
        'InvalidRequestContent',
        `The template or its parameters are nested deeper than ${deepestValue} levels.`,
        root,
      ),
    ];
  if (excess === 'size')
    return [
      new Refusal(
        'RequestContentTooLarge',
        'The template or its parameters exceed the maximum size of 4 MB.',
        root,
      ),
    ];
  if (!isJsonObject(template))
    return [new Refusal('InvalidRequestContent', 'The template of the deployment must be an object.', root)];
  return [...checkHead(template, root), ...checkSections(template, root), ...checkNumbers(template, root)];
}

function checkHead({ $schema, contentVersion }: JsonObject, root: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (typeof $schema !== 'string' || !schemaForm.test($schema))
    refusals.push(
      new Refusal(
        'InvalidTemplate',
        `Deployment template validation failed: 'Template schema '${typeof $schema === 'string' ? $schema : ''}' is not supported. Supported versions are '2014-04-01-preview,2015-01-01,2018-05-01,2019-04-01,2019-08-01'. Please see https://aka.ms/arm-template for usage details.'.`,
        `${root}/$schema`,
      ),
    );
  if (typeof contentVersion !== 'string' || !/^\d+(\.\d+){1,3}$/.test(contentVersion))
    refusals.push(
      new Refusal(
        'InvalidTemplate',
        `Deployment template validation failed: 'The template content version '${typeof contentVersion === 'string' ? contentVersion : ''}' is not valid; it must be a version such as '1.0.0.0'. Please see https://aka.ms/arm-template for usage details.'.`,
        `${root}/contentVersion`,
      ),
    );
  return refusals;
}

function checkSections(template: JsonObject, root: string): Refusal[] {
  return ['parameters', 'variables', 'outputs']
    .filter(
      (name) => template[name] !== undefined && template[name] !== null && !isJsonObject(template[name]),
    )
    .map(
      (name) =>
        new Refusal(
          'InvalidRequestContent',
          `The '${name}' of a template must be an object.`,
          `${root}/${name}`,
        ),
    );
}

function checkNumbers({ parameters, variables, outputs }: JsonObject, root: string): Refusal[] {
  const numbers = [
    { what: 'parameters', actual: isJsonObject(parameters) ? Object.keys(parameters).length : 0, limit: 256 },
    { what: 'variables', actual: isJsonObject(variables) ? variableNames(variables).length : 0, limit: 256 },
    { what: 'outputs', actual: isJsonObject(outputs) ? Object.keys(outputs).length : 0, limit: 64 },
  ];
  return numbers
    .filter(({ actual, limit }) => actual > limit)
    .map(({ what, actual, limit }) => refuseNumber(what, limit, actual, `${root}/${what}`));
}

/** Says that a template has too many of something. */
export function refuseNumber(what: string, limit: number, actual: number, pointer: string): Refusal {
  return new Refusal(
    'InvalidTemplate',
    `Deployment template validation failed: 'The number of template ${what} limit exceeded. Limit: '${limit}' and actual: '${actual}'. Please see https://aka.ms/arm-template for usage details.'.`,
    pointer,
  );
}
