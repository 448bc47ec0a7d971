import type { Binding } from '../arm/bind-source-text.js';
import type { ReferenceForm } from '../arm/source-text.js';
import type { TemplateParameters } from './template-parameters.js';

/** Names with a fixed meaning in a solution's connector files, and the expressions of mainTemplate that give them. */
function knownNames(number: number): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      location: "parameters('workspace-location')",
      'workspace-location': "parameters('workspace-location')",
      workspaceresourceid: "variables('workspaceResourceId')",
      datacollectionendpointid: `variables('dataCollectionEndpointId${number}')`,
      subscription: "parameters('subscription')",
      subscriptionid: "parameters('subscription')",
      resourcegroup: "parameters('resourceGroupName')",
      resourcegroupname: "parameters('resourceGroupName')",
    }),
  );
}

/** The binding of a name with a fixed meaning in connector `number` of a solution; inside a template it is a parameter. */
export function bindKnownName(
  name: string,
  number: number,
  parameters: TemplateParameters,
): Binding | undefined {
  const outer = knownNames(number).get(name.toLowerCase());
  if (outer === undefined) return undefined;
  return { outer, inner: () => parameters.read(name, { defaultValue: `[${outer}]`, type: 'string' }) };
}

const solutionParameters = new Set(['location', 'workspace-location', 'workspace']);
const solutionVariables = new Set(['_solutionid', '_solutionname', '_solutionversion']);
const codelessParameters = new Set(['resourcegroupname', 'subscription']);
const codelessVariables = new Set(['workspaceresourceid', 'dataconnectorccpversion']);

/** Tells whether mainTemplate declares a name whatever the solution holds. */
export function isSolutionName(by: ReferenceForm, name: string): boolean {
  const key = name.toLowerCase();
  return (
    (by === 'parameters' && solutionParameters.has(key)) || (by === 'variables' && solutionVariables.has(key))
  );
}

/** Tells whether mainTemplate declares a name whenever it holds a codeless connector. */
export function isMainTemplateName(by: ReferenceForm, name: string): boolean {
  const key = name.toLowerCase();
  return (
    isSolutionName(by, name) ||
    (by === 'parameters' && codelessParameters.has(key)) ||
    (by === 'variables' && codelessVariables.has(key))
  );
}
