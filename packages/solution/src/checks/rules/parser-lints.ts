import type { ParserContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { findIgnoredAliases, parserAliasIgnored } from './parser-alias-ignored.js';
import { findInvalidAliases, parserAliasInvalid } from './parser-alias-invalid.js';
import { findHiddenTables, parserHidesTable } from './parser-hides-table.js';
import { findCallsOfItself, parserCallsItself } from './parser-calls-itself.js';
import { findInvalidDates, parserDateInvalid } from './parser-date-invalid.js';
import { findInvalidParameters, parserParameterInvalid } from './parser-parameter-invalid.js';
import { findInvalidVersions, parserVersionInvalid } from './parser-version-invalid.js';
import { findFixedWorkspacesInParser, queryWorkspaceFixed } from './query-workspace-fixed.js';
import { findInvalidParserCharacters, queryCharacterInvalid } from './query-character-invalid.js';

/** The checks of parsers, in the order they run. */
export const parserLints: readonly Lint<ParserContent>[] = [
  [parserAliasInvalid, findInvalidAliases],
  [parserHidesTable, findHiddenTables],
  [parserAliasIgnored, findIgnoredAliases],
  [parserCallsItself, findCallsOfItself],
  [parserParameterInvalid, findInvalidParameters],
  [parserVersionInvalid, findInvalidVersions],
  [parserDateInvalid, findInvalidDates],
  [queryCharacterInvalid, findInvalidParserCharacters],
  [queryWorkspaceFixed, findFixedWorkspacesInParser],
];
