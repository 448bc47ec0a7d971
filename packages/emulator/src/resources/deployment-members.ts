/** Members of a resource in a template that say how it is deployed and are not part of it. */
export const deploymentMembers: ReadonlySet<string> = new Set([
  'apiVersion',
  'comments',
  'condition',
  'copy',
  'dependsOn',
  'resources',
  'scope',
]);
