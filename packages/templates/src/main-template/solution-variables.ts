import type { Json } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';

/** The variables every package begins with: who wrote the solution, its name, version and id. */
export function solutionVariables({
  author,
  metadata,
  name,
  solutionVersion,
}: Solution): Record<string, Json> {
  return {
    ...(author.email && { email: escapeArmText(author.email, 1), _email: "[variables('email')]" }),
    _solutionName: escapeArmText(name, 1),
    _solutionVersion: solutionVersion,
    solutionId: `${metadata.publisherId}.${metadata.offerId}`,
    _solutionId: "[variables('solutionId')]",
  };
}
