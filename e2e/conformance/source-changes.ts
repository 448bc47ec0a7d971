import type { Json } from '@hubwright/schema';
import type { AcceptedDifference, DifferenceContext } from './difference-rule.js';
import { compareCriteria, criterionId, isOfKind } from './criteria.js';
import type { Difference } from './package-item.js';
import { linesOf } from './source-texts.js';

/** Members of a page that are not copied as they are. */
const rewrittenPageMembers = /\/connectorUiConfig\/(id|title|availability\/)/;
const copiedMembers = /\/connectorUiConfig\/|\/serializedData\/|\/properties\/query$/;
const headerMembers =
  /^\/(contentId|parentId|source|author|support|categories|providers|firstPublishDate|lastPublishDate)(\/|$)/;

/**
 * Differences that prove themselves to be edits made after packaging: the tool copies the member as it is, ours is what
 * the source says, and what the official package says stands nowhere in the sources.
 */
export const sourceChanges: readonly AcceptedDifference[] = [
  {
    name: 'text-edited',
    why: 'A text the tool copies as it is: ours is in the source word for word, the official one is nowhere in the sources.',
    accepts: ({ pointer, official, rendered }, { sources }) =>
      copiedMembers.test(pointer) &&
      !rewrittenPageMembers.test(pointer) &&
      official !== undefined &&
      (rendered !== '' || pointer.includes('/serializedData/')) &&
      isEdited(official, rendered, (text) => sources.content.has(text.replaceAll('\r\n', '\n'))),
  },
  {
    name: 'parser-edited',
    why: 'The query of a plain parser consists of the lines of its file: all of ours are there, some of the official ones are not.',
    accepts: ({ pointer, official, rendered }, { sources, kind }) =>
      kind === 'parsers' &&
      pointer.endsWith('/properties/query') &&
      isParserEdited(official, rendered, sources.parserLines),
  },
  {
    name: 'header-edited',
    why: 'Name, author, offer, support and categories: ours are in the data file or in SolutionMetadata.json, the official ones are in neither.',
    accepts: ({ pointer, official, rendered }, { sources, kind }) =>
      kind === 'solution resources' &&
      headerMembers.test(pointer) &&
      isEdited(official, rendered, (text) => sources.header.has(text)),
  },
  {
    name: 'content-added',
    why: 'The data file lists content of which the official package has nothing at all.',
    accepts: (difference, context) =>
      context.kind === 'solution resources' &&
      difference.pointer === '/dependencies/criteria' &&
      isAddition(difference, context),
  },
];

/** Absent texts count as sources do not say them. */
function isEdited(
  official: Json | undefined,
  rendered: Json | undefined,
  isInSource: (text: string) => boolean,
): boolean {
  if (typeof rendered !== 'string' || !isInSource(rendered)) return false;
  return official === undefined || (typeof official === 'string' && !isInSource(official));
}

/** The official query may also lack lines that are no comments, which the tool never drops. */
function isParserEdited(
  official: Json | undefined,
  rendered: Json | undefined,
  lines: ReadonlySet<string>,
): boolean {
  if (typeof official !== 'string' || typeof rendered !== 'string') return false;
  const [theirs, ours] = [linesOf(official), linesOf(rendered)];
  if (!ours.every((line) => line === '' || lines.has(line))) return false;
  return (
    theirs.some((line) => line !== '' && !lines.has(line)) || ours.some((line) => !theirs.includes(line))
  );
}

function isAddition(
  { official, rendered }: Difference,
  { officialIds, kindsWithoutSource }: DifferenceContext,
): boolean {
  const { added, removed } = compareCriteria(official, rendered);
  return (
    added.every((criterion) => !officialIds.has(criterionId(criterion))) &&
    removed.every((criterion) => isOfKind(criterion, kindsWithoutSource))
  );
}
