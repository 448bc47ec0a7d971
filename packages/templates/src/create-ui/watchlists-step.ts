import type { JsonObject } from '@hubwright/schema';
import type { Solution, WatchlistContent } from '@hubwright/solution';
import { fillParameters } from '../arm/fill-parameters.js';
import { textOf } from '../arm/loose-values.js';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { itemSection, textBlock } from './elements.js';
import { renderStep } from './step.js';

/** The blade of watchlists: a section with the name and the description of each. */
export function renderWatchlistsStep(
  contents: readonly NumberedContent[],
  solution: Solution,
): JsonObject | undefined {
  const sections = contents.flatMap(({ content, number }) =>
    content.contentKind === 'Watchlist' ? [watchlistSection(content, number, solution)] : [],
  );
  if (sections.length === 0) return undefined;
  const link = { label: 'Learn more', uri: texts.watchlistsLink };
  return renderStep({
    name: 'watchlists',
    label: 'Watchlists',
    preValidation: 'Configure the watchlists',
    elements: [textBlock('watchlists-text', texts.watchlists, link), ...sections],
  });
}

/** The data file's text for this watchlist comes first, then its text for all, then the watchlist's own. */
function watchlistSection(
  watchlist: WatchlistContent,
  number: number,
  { itemDescriptions }: Solution,
): JsonObject {
  const given = itemDescriptions.watchlists;
  const { displayName, description } = watchlistTexts(watchlist);
  const text = (given.length === 1 ? given[0] : given[number - 1]) || textOf(description);
  return itemSection(`watchlist${number}`, textOf(displayName) || watchlist.fileName, text);
}

/** What the watchlist says of itself; parameters of its own file stand for their defaults. */
function watchlistTexts({ resource, template }: WatchlistContent): JsonObject {
  const texts = {
    displayName: resource.properties?.['displayName'],
    description: resource.properties?.['description'],
  };
  const refers = Object.values(texts).some((text) => textOf(text).startsWith('['));
  return refers ? fillParameters(texts, template) : texts;
}
