import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { Environment } from './environment.js';
import { evaluateValue } from './evaluate-value.js';
import type { EvaluatedTemplate } from './evaluated-template.js';
import { appendPointer } from './json-pointer.js';
import { limitValue } from './measure.js';
import { describeMisfit, isSecure, isTypeName } from './parameter-type.js';
import { evaluateLoop } from './property-copy.js';
import {
  explainRefusal,
  isRefused,
  locateRefusal,
  refuse,
  type Evaluation,
  type Refusal,
} from './refusal.js';
import { positionMark } from './template-position.js';

/**
 * Evaluates the outputs of a template whose condition holds. The value of a secure output is null, since none is given back.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/outputs
 */
export function evaluateOutputs(
  outputs: JsonObject,
  environment: Environment,
  root: string,
  report: (refusal: Refusal) => void,
): EvaluatedTemplate['outputs'] {
  const evaluated: [string, { type: string; value: Json }][] = [];
  for (const [name, output] of Object.entries(outputs)) {
    const pointer = appendPointer(`${root}/outputs`, name);
    const value = evaluateOutput(name, output, environment, pointer);
    if (isRefused(value))
      report(explainRefusal(locateRefusal(value, pointer), `template output '${name}' ${positionMark}`));
    else if (value) evaluated.push([name, value]);
  }
  return Object.fromEntries(evaluated);
}

function evaluateOutput(
  name: string,
  output: Json | undefined,
  environment: Environment,
  pointer: string,
): Evaluation<{ type: string; value: Json } | undefined> {
  const type = isJsonObject(output) ? asText(output.type) : '';
  if (!isJsonObject(output) || !isTypeName(type))
    return refuse(
      `Deployment template validation failed: 'The template output '${name}' ${positionMark} is not valid: its type must be one of 'string, securestring, int, bool, object, secureObject, array'. Please see https://aka.ms/arm-template for usage details.'.`,
    );
  const condition = evaluateValue(
    output.condition ?? true,
    { ...environment, place: 'early' },
    appendPointer(pointer, 'condition'),
  );
  if (isRefused(condition)) return condition;
  if (condition === false) return undefined;
  const value = limitValue<Json>(
    isJsonObject(output.copy)
      ? evaluateLoop(output.copy, '', environment, appendPointer(pointer, 'copy'), evaluateValue)
      : evaluateValue(output.value ?? null, environment, appendPointer(pointer, 'value')),
  );
  if (isRefused(value)) return value;
  const misfit = describeMisfit(value, type);
  if (misfit !== undefined) return refuse(misfit.replace('Template parameter', 'Template output'));
  return { type, value: isSecure(type) ? null : value };
}
