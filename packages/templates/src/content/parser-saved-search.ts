import type { ArmResource, ParserContent } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';
import { renderPartial } from '../render-partial.js';

/** Where a parser's saved search stands: its API version, its name, and how often its texts are evaluated there. */
export interface ParserPlace {
  readonly apiVersion: string;
  readonly name: string;
  /** 2 in the content template, 1 for the copy that is active as soon as the solution is installed. */
  readonly evaluations: 1 | 2;
}

/** Renders the saved search by which queries call a parser. */
export function renderParserSavedSearch(
  parser: ParserContent,
  { apiVersion, name, evaluations }: ParserPlace,
): ArmResource {
  return renderPartial<ArmResource>('parser', {
    apiVersion,
    name,
    displayName: escapeArmText(parser.displayName, evaluations),
    category: escapeArmText(parser.category, evaluations),
    functionAlias: escapeArmText(parser.functionAlias, evaluations),
    query: escapeArmText(parser.query, evaluations),
    functionParameters: escapeArmText(parser.functionParameters, evaluations),
    version: parser.format === 'text' ? 1 : 2,
    description: escapeArmText(parser.description || parser.displayName, evaluations),
  });
}
