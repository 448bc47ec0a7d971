import type { Source } from '@hubwright/schema';
import type { AnalyticRuleContent, Content, HuntingQueryContent, Solution } from '../../model.js';
import { connectorQueries } from './connector-queries.js';
import { parserQueries } from './parser-queries.js';
import { isAnalysable, placeInValue, type PlacedQuery } from './placed-query.js';

/** A query of a solution that runs in the workspace; `content` is there when other members refer to its columns. */
export interface SolutionQuery {
  readonly query: PlacedQuery;
  readonly source: Source;
  readonly content: AnalyticRuleContent | HuntingQueryContent | undefined;
}

/** The queries of rules, hunting queries, parsers and connector pages that can be analysed, in the order of the content. */
export function collectQueries(solution: Pick<Solution, 'content'>): SolutionQuery[] {
  return solution.content.flatMap(queriesOf);
}

function queriesOf(content: Content): SolutionQuery[] {
  switch (content.contentKind) {
    case 'AnalyticsRule':
      return queryOf(content, content.rule.query);
    case 'HuntingQuery':
      return queryOf(content, content.query.query);
    case 'Parser':
      return parserQueries(content).map((query) => withoutContent(query, content.source));
    case 'DataConnector':
    case 'CcfConnector':
      return connectorQueries(content).map((query) => withoutContent(query, content.source));
    default:
      return [];
  }
}

function queryOf(content: AnalyticRuleContent | HuntingQueryContent, text: unknown): SolutionQuery[] {
  if (typeof text !== 'string' || !isAnalysable(text)) return [];
  return [{ query: placeInValue(content.source, '/query', text), source: content.source, content }];
}

function withoutContent(query: PlacedQuery, source: Source): SolutionQuery {
  return { query, source, content: undefined };
}
