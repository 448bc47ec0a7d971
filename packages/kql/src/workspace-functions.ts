/**
 * Functions that a Log Analytics workspace or Sentinel provides, or that a customer deploys under a fixed naming scheme: watchlists,
 * and the ASIM parsers with the prefixes of https://learn.microsoft.com/azure/sentinel/normalization-develop-parsers.
 * Their results depend on the workspace, so they are open.
 */
const patterns = [/^_Get[A-Z]\w*$/, /^_?(?:Im|ASim|ASIM)_\w+$/, /^(?:im|vim|ASim)[A-Z]\w*$/];

/** True for a function or table that every workspace may have although no schema lists it. */
export function isWorkspaceFunction(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name));
}

/**
 * Functions that name another place, `workspace("x").SecurityEvent`; what is there is unknown and therefore open.
 * Source: https://learn.microsoft.com/azure/azure-monitor/logs/cross-workspace-query
 */
export const remoteDatabases: readonly string[] = ['adx', 'app', 'arg', 'resource', 'workspace'];
