/**
 * Gives the address of a deployment in today's form. Azure also takes the form without a provider, and its own libraries ask for
 * operations with it: `…/resourcegroups/{name}/deployments/{name}/operations`
 * (https://learn.microsoft.com/rest/api/resources/deployment-operations/list).
 */
export function todaysAddress(pathname: string): string {
  return pathname.replace(
    /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)\/deployments(?=\/|$)/i,
    '$1/providers/Microsoft.Resources/deployments',
  );
}
