/** ARM type of a data connector that extends a workspace. */
export const dataConnectorType = 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors';

/** ARM type of a connector definition that extends a workspace. */
export const connectorDefinitionType =
  'Microsoft.OperationalInsights/workspaces/providers/dataConnectorDefinitions';

/** Location of everything a solution creates in the workspace. */
export const workspaceLocation = "[parameters('workspace-location')]";

/**
 * The id, an expression without brackets, of a resource of Microsoft Sentinel that extends the workspace;
 * `name` is an expression too.
 */
export function sentinelResourceId(
  type: 'dataConnectors' | 'dataConnectorDefinitions',
  name: string,
): string {
  const workspace = "resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace'))";
  return `extensionResourceId(${workspace}, 'Microsoft.SecurityInsights/${type}', ${name})`;
}
