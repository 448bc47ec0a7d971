import type { JsonObject } from '@hubwright/schema';
import { membersOf, objectsOf, textOf } from './json-members.js';
import type { PackageItem } from './package-item.js';

/**
 * Reads what createUiDefinition.json says of the content: the sentence that counts it, and the blades with the title and
 * text of each item. The running texts of the blades were rewritten with each generation and are left out.
 */
export function readInstallationPage(createUiDefinition: JsonObject | undefined): PackageItem[] {
  if (!createUiDefinition) return [];
  const parameters = membersOf(createUiDefinition['parameters']);
  const basics = membersOf(membersOf(parameters['config'])['basics']);
  const counts = textOf(basics['description']).match(/\*\*[A-Za-z ]+:\*\* \d+/g) ?? [];
  const steps = objectsOf(parameters['steps']).filter(({ name }) => name !== undefined);
  return [
    { kind: 'content counts', id: 'counts', value: { counts } },
    {
      kind: 'installation pages',
      id: 'steps',
      value: Object.fromEntries(steps.map((step) => [textOf(step['name']), readStep(step)])),
    },
  ];
}

function readStep({ label, bladeTitle, subLabel, elements }: JsonObject): JsonObject {
  const sections = objectsOf(elements).filter(({ type }) => type === 'Microsoft.Common.Section');
  return {
    label: label ?? null,
    bladeTitle: bladeTitle ?? null,
    subLabel: subLabel ?? null,
    elements: objectsOf(elements).map(({ name, type }) => `${textOf(name)} ${textOf(type)}`),
    sections: sections.map((section) => ({
      name: section['name'] ?? null,
      label: section['label'] ?? null,
      texts: objectsOf(section['elements']).map((element) => membersOf(element['options'])['text'] ?? null),
    })),
  };
}
