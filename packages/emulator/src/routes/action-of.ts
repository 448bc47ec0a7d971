import { parseResourcePath } from '../exchange/resource-path.js';

const verbs: Readonly<Record<string, string>> = { PUT: 'write', PATCH: 'write', DELETE: 'delete' };

/**
 * The action that a request needs the right for, and the scope it is asked over, as Azure names them in `AuthorizationFailed`:
 * https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions-format
 */
export function actionOf(
  method: string,
  { pathname }: URL,
): { readonly action: string; readonly scope: string } {
  const path = parseResourcePath(pathname);
  if (!path) {
    const type = /\/resourcegroups\//i.test(pathname) ? 'subscriptions/resourceGroups' : 'subscriptions';
    return { action: `Microsoft.Resources/${type}/${verbs[method] ?? 'read'}`, scope: pathname };
  }
  if (method === 'POST') return { action: `${path.type}/action`, scope: path.id };
  return { action: `${path.type}/${verbs[method] ?? 'read'}`, scope: path.id };
}
