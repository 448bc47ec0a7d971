import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { placeInValue, type PlacedQuery } from '../kql/placed-query.js';
import { withoutLiterals } from './kql-text.js';
import { queryOf } from './parser-places.js';
import { ruleOf, textOf, type AttackContent } from './rule-members.js';

/** A query of a solution reads from one certain workspace or app. */
export const queryWorkspaceFixed = defineCheck({
  id: 'query-workspace-fixed',
  severity: 'warning',
  scope: 'query',
  origin: 'ours',
  summary: 'A query of a solution reads from a workspace, app or resource that is named in it.',
  page: new URL('../../../checks/query-workspace-fixed.md', import.meta.url),
  messages: {
    fixed:
      'The query reads from {written}, which exists for those who wrote it only; for everybody else who installs the solution it fails. Read the table of the own workspace.',
  },
});

const fixedPlace = /\b(workspace|app|resource)\s*\(\s*(["']).*?\2\s*\)(?=\s*\.)/g;

/** Reports `workspace("…").Table` and its relatives in the query of a rule or hunting query. */
export function findFixedWorkspaces(content: AttackContent): Diagnostic[] {
  const query = textOf(ruleOf(content), 'query');
  return query ? findInQuery(placeInValue(query.source, query.pointer, query.text)) : [];
}

/** Reports the same in the query of a parser. */
export function findFixedWorkspacesInParser(parser: ParserContent): Diagnostic[] {
  const query = queryOf(parser);
  return query ? findInQuery(query) : [];
}

function findInQuery({ text, locate }: PlacedQuery): Diagnostic[] {
  if (!/\b(workspace|app|resource)\s*\(/.test(text)) return [];
  return [...withoutLiterals(text).matchAll(fixedPlace)].map(({ 0: whole, index }) => {
    const end = index + whole.length;
    return queryWorkspaceFixed.report('fixed', { written: text.slice(index, end) }, locate(index, end));
  });
}
