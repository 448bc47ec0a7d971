import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { readItems } from './literal-text.js';

/** A text that a page shows is blank. */
export const pageTextBlank = defineCheck({
  id: 'page-text-blank',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A text that the connector page shows is blank.',
  page: new URL('../../../checks/page-text-blank.md', import.meta.url),
  messages: {
    blank: '{name} is blank, and the page shows an empty place for it. Write the text.',
    missing: 'This prerequisite has no {name}, and the page shows an empty line for it. Add the text.',
  },
});

const shownTexts: readonly (readonly [list: readonly string[], members: readonly string[]])[] = [
  [[], ['title', 'publisher', 'descriptionMarkdown']],
  [['graphQueries'], ['metricName', 'legend', 'baseQuery']],
  [['sampleQueries'], ['description', 'query']],
  [['dataTypes'], ['name']],
  [
    ['permissions', 'resourceProvider'],
    ['provider', 'providerDisplayName', 'permissionsDisplayText', 'scope'],
  ],
  [
    ['permissions', 'customs'],
    ['name', 'description'],
  ],
];

/** Reports blank texts, and permissions without the texts that are shown of them. */
export function findBlankTexts(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  return shownTexts.flatMap(([path, members]) =>
    ownersOf(page, path).flatMap((owner) =>
      members.flatMap((name) => {
        const text = readMember(owner, name);
        if (text) return isBlank(text, name) ? [reportBlank(text, name)] : [];
        const isShown = name === 'providerDisplayName' || name === 'permissionsDisplayText';
        return isShown
          ? [pageTextBlank.report('missing', { name }, atValue(owner.source, owner.pointer))]
          : [];
      }),
    ),
  );
}

function ownersOf(page: PlacedValue, path: readonly string[]): PlacedValue[] {
  const [first, second] = path;
  if (first === undefined) return [page];
  if (second === undefined) return readItems(page, first);
  const parent = readMember(page, first);
  return parent ? readItems(parent, second).filter(({ value }) => isObject(value)) : [];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isBlank({ value }: PlacedValue, name: string): boolean {
  // An empty title is too short for the schema.
  return typeof value === 'string' && value.trim() === '' && !(name === 'title' && value === '');
}

function reportBlank({ source, pointer }: PlacedValue, name: string): Diagnostic {
  return pageTextBlank.report('blank', { name }, atValue(source, pointer));
}
