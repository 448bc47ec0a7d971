import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { locationOf, placeOfData, placeOfMetadata } from './solution-places.js';

/** A text that was to be replaced is still there. */
export const solutionTemplateTextLeft = defineCheck({
  id: 'solution-template-text-left',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'The data file and the metadata hold no text that was to be replaced.',
  messages: {
    left: '"{text}" looks like a text that was to be replaced. It would be published as it stands; write the real one.',
    sample:
      '"{text}" is a name samples use. If it was taken over from one, write the real name or address.',
  },
  page: new URL('../../../checks/solution-template-text-left.md', import.meta.url),
});

/** Words of templates and drafts. */
const leftovers = [
  /\b(?:TODO|TBD|FIXME|CHANGEME|REPLACE[_ ]?ME)\b/,
  /\blorem ipsum\b/i,
  /\[(?:your|insert|enter|add)\s[^\]]{1,40}\]/i,
  /\{\{\s*[\w\s.-]{1,40}\}\}/,
  /^\s*(?:publisherId|offerId|email|link|name|provider|author)_?(?:test|here)\s*$/i,
  /\byour[-_ ]?(?:company|publisher|offer|solution|email|name)[-_ ]?(?:id|name|here)?(?:@|\b(?=\s*$|\.com))/i,
];

/** Names in angle brackets that say what to write there; in a description they may be tags. */
const blank =
  /<(?:your|insert|enter|add|the)?[\s_-]*(?:publisher|offer|solution|provider|partner|company|vendor|product|author|support|name|email|e-mail|link|url|date|domain|description)[\w\s-]{0,40}>/i;

/** Domains nobody owns: https://www.rfc-editor.org/rfc/rfc2606. */
const exampleDomain = /\bexample\.(?:com|org|net)\b/i;

/** Companies of Microsoft's samples. */
const sampleCompany = /\b(?:contoso|fabrikam|northwind ?traders)\b/i;

/** Reports one finding a text. A solution that is itself named after a sample is one. */
export function findTemplateText(solution: Solution, context: LintContext): Diagnostic[] {
  const data = placeOfData(solution, context);
  const isSample = sampleCompany.test(`${solution.name} ${context.folder.folderName}`);
  const samples = isSample ? [] : [sampleCompany, exampleDomain];
  const blanks = [...leftovers, blank];
  const texts = [
    ...['Name', 'Author'].flatMap((name) => textsIn(readMember(data, name), { left: blanks, samples })),
    // A description may use a sample to explain.
    ...textsIn(readMember(data, 'Description'), { left: leftovers, samples: [] }),
    ...textsIn(placeOfMetadata(solution), { left: blanks, samples }),
  ];
  return texts.flatMap((found) => checkText(found) ?? []);
}

/** What is looked for in a text. */
interface Patterns {
  readonly left: readonly RegExp[];
  readonly samples: readonly RegExp[];
}

interface FoundText {
  readonly place: PlacedValue;
  readonly text: string;
  readonly patterns: Patterns;
}

function checkText({ place, text, patterns }: FoundText): Diagnostic | undefined {
  const left = firstMatch(text, patterns.left);
  const match = left ?? firstMatch(text, patterns.samples);
  if (!match) return undefined;
  const location = locationOf(place, { start: match.index, end: match.index + match[0].length });
  const args = { text: match[0].trim() };
  if (left) return solutionTemplateTextLeft.report('left', args, location);
  return solutionTemplateTextLeft.report('sample', args, location, { severity: 'info' });
}

function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** All texts in a value, three levels deep: metadata has no more. */
function textsIn(place: PlacedValue | undefined, patterns: Patterns, depth = 3): FoundText[] {
  if (!place) return [];
  if (typeof place.value === 'string') return [{ place, text: place.value, patterns }];
  return depth === 0 ? [] : childrenOf(place).flatMap((child) => textsIn(child, patterns, depth - 1));
}
