import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownRulesOf, type CollectionRule, type Stream } from './collection-places.js';
import { listNames } from './list-names.js';
import { makesUnnamedColumns, projects, wordsOf } from './projection.js';

/** A stream declares columns that its transformation leaves behind. */
export const streamColumnUnread = defineCheck({
  id: 'stream-column-unread',
  severity: 'info',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A stream declares columns that no transformation of it mentions, so they reach no table.',
  page: new URL('../../../checks/stream-column-unread.md', import.meta.url),
  messages: {
    unread:
      'The transformations of the stream "{stream}" project other columns and never mention {columns}, so what arrives in them reaches no table. Project the columns, or leave them out of the declaration.',
  },
});

/** Reports, once per stream, the columns that none of its projecting transformations names. */
export function findUnreadColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap((rule) =>
    rule.streams.flatMap((stream) => judge(stream, rule)),
  );
}

function judge({ name: stream, columns = [] }: Stream, { flows }: CollectionRule): Diagnostic[] {
  const taking = flows.filter(({ streams }) => streams.some(({ value }) => value === stream));
  const transforms = taking.map(({ transform }) => transform?.value ?? '');
  const isKnown = (text: string) => isLiteral(text) && projects(text) && !makesUnnamedColumns(text);
  if (transforms.length === 0 || !transforms.every(isKnown)) return [];
  const words = wordsOf(transforms.join(' '));
  // Names that are no single word are written in brackets, and found as a part of the text.
  const isRead = (name: string) =>
    /^\w+$/.test(name) ? words.has(name) : transforms.some((text) => text.includes(name));
  const unread = columns.filter(({ name }) => name.trim() !== '' && !isRead(name));
  const [first] = unread;
  if (!first) return [];
  const { source, pointer } = first.namePlace;
  const args = { stream, columns: listNames(unread.map(({ name }) => name)) };
  return [streamColumnUnread.report('unread', args, atValue(source, pointer))];
}
