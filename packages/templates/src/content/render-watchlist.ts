import { atValue } from '@hubwright/schema';
import type { ArmResource, WatchlistContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText, sentinelResourceName } from '../arm/arm-expression.js';
import { fillParameters } from '../arm/fill-parameters.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { pruneMembers } from '../arm/prune-empty.js';

/**
 * Renders a watchlist: its resource with a name the user may choose, and the variables its display name is known by.
 * A watchlist has no content template; it is created when the solution is installed.
 */
export const renderWatchlist: ContentRenderer<WatchlistContent> = (content, number, context) => {
  const id = `watchlist${number}-id`;
  const displayName = content.resource.properties?.['displayName'];
  const label = typeof displayName === 'string' && displayName !== '' ? displayName : content.id;
  return {
    parameters: {
      [id]: {
        type: 'string',
        defaultValue: escapeArmText(content.id, 1),
        minLength: 1,
        metadata: { description: 'Unique id for the watchlist' },
      },
    },
    variables: {
      [label]: escapeArmText(label, 1),
      [`_${label}`]: `[variables(${quoteArmLiteral(label)})]`,
    },
    resources: [watchlistResource(content, id, context)],
    dependencies: [
      {
        kind: 'Watchlist',
        contentId: `[variables(${quoteArmLiteral(`_${label}`)})]`,
        version: context.solution.solutionVersion,
      },
    ],
    origin: atValue(content.source),
  };
};

/** An empty `kind`, which older exports write, says nothing and would be a blank. */
function watchlistResource(
  content: WatchlistContent,
  id: string,
  { profile, share }: RenderContext,
): ArmResource {
  const { kind, ...resource } = fillParameters(content.resource, content.template);
  const named = {
    apiVersion: profile.apiVersions.watchlists,
    ...resource,
    ...(kind && { kind }),
    name: sentinelResourceName(`parameters('${id}')`),
  };
  return pruneMembers(named, share) as unknown as ArmResource;
}
