/** Built-in roles and what they may do, narrowest first: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const roles: readonly (readonly [action: RegExp, role: string])[] = [
  [/^microsoft\.authorization\//i, 'User Access Administrator'],
  [/^microsoft\.securityinsights\/.*\/read$/i, 'Microsoft Sentinel Reader'],
  [/^microsoft\.securityinsights\//i, 'Microsoft Sentinel Contributor'],
  [/^microsoft\.operationalinsights\/workspaces\/providers\//i, 'Microsoft Sentinel Contributor'],
  [/^microsoft\.operationalinsights\/.*\/read$/i, 'Log Analytics Reader'],
  [/^microsoft\.operationalinsights\//i, 'Log Analytics Contributor'],
  [/^microsoft\.insights\/workbooks/i, 'Workbook Contributor'],
  [/^microsoft\.insights\/.*\/read$/i, 'Monitoring Reader'],
  [/^microsoft\.insights\//i, 'Monitoring Contributor'],
  [/^microsoft\.logic\//i, 'Logic App Contributor'],
  [/^microsoft\.resources\/templatespecs/i, 'Template Spec Contributor'],
  [/^microsoft\.keyvault\/vaults\/secrets/i, 'Key Vault Secrets User'],
  [/\/read$/i, 'Reader'],
];

/** The narrowest built-in role that has an action, such as `Microsoft.Insights/dataCollectionRules/write`. */
export function roleFor(action: string): string {
  return roles.find(([pattern]) => pattern.test(action))?.[1] ?? 'Contributor';
}
