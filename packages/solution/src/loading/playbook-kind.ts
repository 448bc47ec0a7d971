import type { ArmTemplate, PlaybookContent } from '../model.js';

/**
 * Tells what the ARM template of a playbook folder deploys: a Logic Apps custom connector when any resource is a
 * custom API, a function app when any is a site, else a playbook. Types are compared in any case; resources of nested
 * deployments are not looked at.
 */
export function playbookKindOf(template: ArmTemplate): PlaybookContent['contentKind'] {
  const types = new Set(
    template.resources.map(({ type }) => (typeof type === 'string' ? type.toLowerCase() : '')),
  );
  if (types.has('microsoft.web/customapis')) return 'LogicAppsCustomConnector';
  return types.has('microsoft.web/sites') ? 'AzureFunction' : 'Playbook';
}
