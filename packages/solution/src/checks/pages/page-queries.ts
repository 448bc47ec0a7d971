import { pageOf, type ConnectorContent } from '../connector-places.js';
import { blankLiterals } from '../placeholders/projected-columns.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { readItems } from './literal-text.js';
import { fillTableName } from './page-tables.js';

/** A query of a connector page. */
export interface PageQuery {
  readonly role: 'graph' | 'sample' | 'data type' | 'connectivity';
  readonly place: PlacedValue;
  /** As the page writes it. */
  readonly written: string;
  /** With the name of the table filled in, without comments and what stands in quotes. */
  readonly text: string;
  /** The table or function its last statement begins with, when that is one name. */
  readonly origin: string | undefined;
  readonly words: ReadonlySet<string>;
}

/** All queries of a page, in the order graphs, samples, data types, connectivity. */
export function pageQueriesOf(content: ConnectorContent): PageQuery[] {
  const page = pageOf(content);
  const members = (role: PageQuery['role'], list: string, member: string): PageQuery[] =>
    readItems(page, list).flatMap((item) => readQuery(content, role, readMember(item, member)));
  return [
    ...members('graph', 'graphQueries', 'baseQuery'),
    ...members('sample', 'sampleQueries', 'query'),
    ...members('data type', 'dataTypes', 'lastDataReceivedQuery'),
    ...criteriaOf(content)
      .filter((criterion) => readText(criterion, 'type')?.toLowerCase() === 'isconnectedquery')
      .flatMap((criterion) => valuesOf(readMember(criterion, 'value')))
      .flatMap((value) => readQuery(content, 'connectivity', value)),
  ];
}

/** The connectivity criteria of a page, under either name of the list. */
export function criteriaOf(content: ConnectorContent): PlacedValue[] {
  const page = pageOf(content);
  return [...readItems(page, 'connectivityCriteria'), ...readItems(page, 'connectivityCriterias')];
}

/** Reads one query; nothing when it is blank or no text. */
export function readQuery(
  content: ConnectorContent,
  role: PageQuery['role'],
  place: PlacedValue | undefined,
): PageQuery[] {
  if (typeof place?.value !== 'string' || place.value.trim() === '') return [];
  const text = blankLiterals(fillTableName(content, place.value));
  const statement = text.split(';').findLast((part) => part.trim() !== '') ?? '';
  const origin = /^[\s(]*([A-Za-z_]\w*)\s*(?:\||\)|$)/.exec(statement)?.[1];
  return [{ role, place, written: place.value, text, origin, words: new Set(text.match(/[A-Za-z_]\w*/g)) }];
}

/** Where a word first stands in a query as it is written; undefined when a placeholder stands for it. */
export function spanOfWord(query: PageQuery, word: string): { start: number; end: number } | undefined {
  const start = query.written.search(new RegExp(`(?<!\\w)${word}(?!\\w)`));
  return start < 0 ? undefined : { start, end: start + word.length };
}

function valuesOf(value: PlacedValue | undefined): PlacedValue[] {
  if (!value) return [];
  return Array.isArray(value.value) ? childrenOf(value) : [value];
}
