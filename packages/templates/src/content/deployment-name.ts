import { createHash } from 'node:crypto';

/** Azure's limit for the name of a deployment, in characters. */
const longestName = 64;

/** The name of a custom detection's deployment: unique in its solution and, cut with a digest, within Azure's limit. */
export function detectionDeploymentName(solutionName: string, detectionId: string): string {
  const name = `${solutionName.replace(/[^A-Za-z0-9]/g, '')}-CD-${detectionId}`;
  if (name.length <= longestName) return name;
  const digest = createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 8);
  return `${name.slice(0, longestName - digest.length - 1).replace(/-+$/, '')}-${digest}`;
}
