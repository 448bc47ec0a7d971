import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { placeInValue, type PlacedQuery } from '../kql/placed-query.js';
import { withoutLiterals } from './kql-text.js';
import { queryOf } from './parser-places.js';
import { ruleOf, textOf, type AttackContent } from './rule-members.js';

/** A query has a character that looks like one of KQL and is another. */
export const queryCharacterInvalid = defineCheck({
  id: 'query-character-invalid',
  severity: 'warning',
  scope: 'query',
  origin: 'ours',
  summary: 'A query has typographic quotes or dashes, or invisible characters, outside of strings.',
  page: new URL('../../../checks/query-character-invalid.md', import.meta.url),
  messages: {
    lookalike:
      'This is {name} (U+{code}), which KQL does not know outside of strings; texts that were formatted or pasted bring it along. Write {meant}.',
  },
});

const lookalikes: readonly (readonly [characters: string, name: string, meant: string])[] = [
  ['“”„‟″', 'a typographic quote', 'a straight one: "'],
  ['‘’‚‛′', 'a typographic quote', "a straight one: '"],
  ['–—−‒―', 'a dash', 'a hyphen: -'],
  ['\u200b\u200c\u200d\u2060\ufeff', 'an invisible character', 'nothing in its place'],
];

const anyLookalike = new RegExp(`[${lookalikes.map(([characters]) => characters).join('')}]`, 'g');

/** Reports such characters in the query of a rule or hunting query. */
export function findInvalidCharacters(content: AttackContent): Diagnostic[] {
  const query = textOf(ruleOf(content), 'query');
  return query ? findInQuery(placeInValue(query.source, query.pointer, query.text)) : [];
}

/** Reports such characters in the query of a parser. */
export function findInvalidParserCharacters(parser: ParserContent): Diagnostic[] {
  const query = queryOf(parser);
  return query ? findInQuery(query) : [];
}

function findInQuery({ text, locate }: PlacedQuery): Diagnostic[] {
  if (text.search(anyLookalike) === -1) return [];
  return [...withoutLiterals(text).matchAll(anyLookalike)].map(({ 0: character, index }) => {
    const [, name = '', meant = ''] = lookalikes.find(([characters]) => characters.includes(character)) ?? [];
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return queryCharacterInvalid.report('lookalike', { name, meant, code }, locate(index, index + 1));
  });
}
