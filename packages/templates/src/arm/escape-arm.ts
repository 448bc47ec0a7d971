import type { Json } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from './arm-expression.js';
import { mapStrings } from './map-strings.js';

const resourceGroupLocation = /resourceGroup\(\s*\)\.location/gi;

/**
 * Lifts a value of a template that is deployed by itself into a content template. What stood one evaluation before
 * its use now stands two: every expression, in values and in keys, gets one more bracket. Text that only begins
 * with a bracket is no expression and stays as it is.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters
 */
export function escapeArm(value: Json): Json {
  const escapeOnce = (text: string) => escapeArmText(text, 1);
  return mapStrings(value, escapeOnce, escapeOnce);
}

/**
 * Reads the location of the resource group through the inner variable `workspace-location-inline`: the checks of
 * the marketplace allow `resourceGroup().location` nowhere but in the default of a location parameter.
 */
export function inlineLocation(value: Json): Json {
  return mapStrings(value, (text) =>
    text.startsWith('[') && text.endsWith(']')
      ? text.replace(resourceGroupLocation, "variables('workspace-location-inline')")
      : text,
  );
}

/**
 * Lifts the parameters of a template that is deployed by itself into a content template. A default cannot read a
 * variable, so one that reads the location of the resource group is put together at installation.
 */
export function escapeParameters(parameters: Json): Json {
  return mapStrings(parameters, (text) => assembleLocation(text) ?? escapeArmText(text, 1));
}

/** An expression that gives the expression `text`, which only the item's own deployment sees as a whole. */
function assembleLocation(text: string): string | undefined {
  if (!text.startsWith('[') || text.startsWith('[[') || !text.endsWith(']')) return undefined;
  const parts = text.split(/(?<=resourceGroup\(\s*\)\.locatio)(?=n)/i);
  return parts.length > 1 ? `[concat(${parts.map(quoteArmLiteral).join(', ')})]` : undefined;
}

/** The value of the inner variable `workspace-location-inline`. */
export const workspaceLocationInline = assembleLocation('[resourceGroup().location]')!;
