import type { Solution } from '@hubwright/solution';
import { countSentence } from './count-sentence.js';
import { texts } from '../create-ui/texts.js';

/** What a solution says of itself in the content hub, as Markdown, without its logo. */
export function solutionDescription(solution: Solution): string {
  const paragraphs = [
    texts.beforeInstalling,
    texts.releaseNotes(releaseNotesUrl(solution.name)),
    texts.knownIssues,
    solution.description?.replaceAll('\r\n', '\n'),
    countSentence(solution.content),
    texts.learnMore,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** The page of the release notes in the repository from which the content hub takes its solutions. */
function releaseNotesUrl(solutionName: string): string {
  return `https://github.com/Azure/Azure-Sentinel/tree/master/Solutions/${escapeUrlSegment(solutionName)}/ReleaseNotes.md`;
}

/**
 * Escapes everything but unreserved characters (RFC 3986): a bare parenthesis would end the Markdown link. Half of a
 * surrogate pair cannot be encoded and is replaced.
 */
function escapeUrlSegment(segment: string): string {
  const escaped = encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return escaped.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
