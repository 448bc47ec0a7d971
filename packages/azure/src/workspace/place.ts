/** The Log Analytics workspace that Microsoft Sentinel runs on. */
export interface WorkspacePlace {
  /** A GUID. */
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly workspace: string;
}

/** The id of a resource group. */
export function groupId({ subscriptionId, resourceGroup }: Omit<WorkspacePlace, 'workspace'>): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
}

/** The id of the workspace. */
export function workspaceId(place: WorkspacePlace): string {
  return `${groupId(place)}/providers/Microsoft.OperationalInsights/workspaces/${place.workspace}`;
}

/** The id of a resource of Microsoft Sentinel: `type` is the name of the collection, such as `dataConnectors`. */
export function sentinelId(place: WorkspacePlace, type: string, name?: string): string {
  const collection = `${workspaceId(place)}/providers/Microsoft.SecurityInsights/${type}`;
  return name === undefined ? collection : `${collection}/${encodeURIComponent(name)}`;
}
