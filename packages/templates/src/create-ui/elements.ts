import type { JsonObject } from '@hubwright/schema';
import { escapeArmText } from '../arm/arm-expression.js';

/** A link under a text. */
export interface Link extends JsonObject {
  readonly label: string;
  readonly uri: string;
}

/**
 * A block of text.
 * https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-textblock
 */
export function textBlock(name: string, text: string, link?: Link): JsonObject {
  const options = { text: escapeArmText(text, 1), ...(link && { link }) };
  return { name, type: 'Microsoft.Common.TextBlock', options };
}

/** A block that is nothing but a link. */
export function linkBlock(name: string, link: Link): JsonObject {
  return { name, type: 'Microsoft.Common.TextBlock', options: { link } };
}

/**
 * A section that shows one item of content: its title and its description; without a description the title is repeated,
 * since a block needs a text.
 * https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-section
 */
export function itemSection(name: string, label: string, text: string): JsonObject {
  return {
    name,
    type: 'Microsoft.Common.Section',
    label: escapeArmText(label, 1),
    elements: [textBlock(`${name}-text`, text.trim() === '' ? label : text)],
  };
}
