import type { ArmResource } from '@hubwright/solution';
import type { RenderContext } from '../fragment.js';
import { renderPartial } from '../render-partial.js';

/**
 * Renders the empty deployment by whose name Azure attributes usage to a partner; none when the solution's metadata
 * has no `trackingId`. https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution
 */
export function renderTrackingDeployments({ solution, profile }: RenderContext): ArmResource[] {
  const { trackingId } = solution.metadata;
  if (!trackingId) return [];
  return [
    renderPartial<ArmResource>('tracking-deployment', {
      apiVersion: profile.apiVersions.deployments,
      trackingId,
    }),
  ];
}
