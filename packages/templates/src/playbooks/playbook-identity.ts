import type { ArmResource, ArmTemplate, PlaybookContent, Solution } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { isOfType } from './playbook-connections.js';
import { memberOf, resolveArmText } from '../arm/resolve-arm-text.js';

/** Tells whether a content entry is a playbook, a custom connector or a function app. */
export function isPlaybookContent(content: Solution['content'][number]): content is PlaybookContent {
  return (
    content.contentKind === 'Playbook' ||
    content.contentKind === 'LogicAppsCustomConnector' ||
    content.contentKind === 'AzureFunction'
  );
}

/** What people read: the default of the parameter PlaybookName when it is a plain text, else the content's name. */
export function playbookDisplayName({ name, template }: PlaybookContent): string {
  const parameter =
    memberOf(template.parameters, 'PlaybookName') ?? memberOf(template.parameters, 'Playbook Name');
  return resolveArmText(template, parameter?.['defaultValue']) || name;
}

/** The version the last workflow of the template carries in its tag `hidden-SentinelTemplateVersion`; `1.0` without one. */
export function playbookVersion(template: ArmTemplate): string {
  let version = '1.0';
  for (const resource of template.resources) {
    if (isOfType(resource, 'Microsoft.Logic/workflows')) version = taggedVersion(resource) ?? version;
  }
  return version;
}

/** How other parts of mainTemplate refer to a playbook: ARM expressions in brackets. */
export function playbookReference(name: string, number: number): { contentId: string; version: string } {
  return {
    contentId: `[variables(${quoteArmLiteral(`_${name}`)})]`,
    version: `[variables('playbookVersion${number}')]`,
  };
}

function taggedVersion({ tags }: ArmResource): string | undefined {
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return undefined;
  const version = memberOf(tags, 'hidden-SentinelTemplateVersion');
  return (typeof version === 'string' && version !== '') || typeof version === 'number'
    ? String(version)
    : undefined;
}
