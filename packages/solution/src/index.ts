export type {
  AnalyticRuleContent,
  ArmResource,
  ArmTemplate,
  Author,
  BladeDescriptions,
  CcfConnectorContent,
  Content,
  ContentKind,
  CustomDetectionContent,
  HuntingQueryContent,
  ItemDescriptions,
  LegacyConnectorContent,
  ParserContent,
  Part,
  PlaybookContent,
  SavedSearchesContent,
  Solution,
  SummaryRuleContent,
  WatchlistContent,
  WorkbookContent,
  WorkbookIdentity,
  XdrOptions,
} from './model.js';
export type { FileEntry, FilePort } from './file-port.js';
export { findDataFileName } from './loading/find-data-file.js';
export type { LoadOptions, LoadResult } from './loading/load-solution.js';
export { isRenderable, loadSolution } from './loading/load-solution.js';
export { mayHoldContent } from './loading/content-kind-of.js';
export type { FilesResult, LoadFilesOptions } from './loading/load-files.js';
export { loadFiles } from './loading/load-files.js';
export { loadConnector } from './loading/load-connector.js';
export type { ConnectorResult } from './loading/load-connector.js';
export { changeChecks, compareWithEarlier } from './checks/changes/compare-with-earlier.js';
export { kqlChecks } from './checks/kql/kql-checks.js';
export { lintQueries } from './checks/kql/lint-queries.js';
export type { LintQueriesOptions } from './checks/kql/lint-queries.js';
export type { LintContext, LoadedFolder } from './checks/lint.js';
export { contentChecks, lintForPackage, lintSolution } from './lint-solution.js';
export type { LintSubject } from './lint-solution.js';
export { proseLinksOf } from './checks/texts/prose-links.js';
export type { ProseLink } from './checks/texts/prose-links.js';
export { solutionChecks } from './solution-checks.js';
export { createTextResolver } from './loading/text-resolver.js';
export type { TextResolver } from './loading/text-resolver.js';
