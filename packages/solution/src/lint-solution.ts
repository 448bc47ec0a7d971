import type { AnyCheck, Diagnostic } from '@hubwright/schema';
import { collectionLints } from './checks/collection/collection-lints.js';
import { folderLints } from './checks/files/folder-lints.js';
import { runLints, type Lint, type LintContext, type LoadedFolder } from './checks/lint.js';
import { logoLints } from './checks/logos/logo-lints.js';
import { pageLints } from './checks/pages/page-lints.js';
import { placeholderLints } from './checks/placeholders/placeholder-lints.js';
import { playbookLints } from './checks/playbooks/playbook-lints.js';
import { pollingLints } from './checks/polling/polling-lints.js';
import { parserLints } from './checks/rules/parser-lints.js';
import {
  analyticRuleLints,
  attackLints,
  queryRuleLints,
  summaryRuleLints,
} from './checks/rules/rule-lints.js';
import { solutionLints } from './checks/solutions/solution-lints.js';
import { fileLints } from './checks/texts/file-lints.js';
import { watchlistLints } from './checks/watchlists/watchlist-lints.js';
import { workbookLints } from './checks/workbooks/workbook-lints.js';
import type { Content, Solution } from './model.js';

/** The checks of this package that run over what was loaded. */
export const contentChecks: readonly AnyCheck[] = checksOf([
  ...placeholderLints,
  ...pageLints,
  ...pollingLints,
  ...collectionLints,
  ...attackLints,
  ...queryRuleLints,
  ...analyticRuleLints,
  ...summaryRuleLints,
  ...parserLints,
  ...workbookLints,
  ...playbookLints,
  ...watchlistLints,
  ...solutionLints,
  ...logoLints,
  ...folderLints,
  ...fileLints,
]);

/** What is checked: the solution, or the connectors or other content of a file by itself. */
export interface LintSubject {
  readonly solution?: Solution | undefined;
  readonly content: readonly Content[];
  readonly folder: LoadedFolder;
}

/**
 * Checks what was loaded: every item of the content, the solution as a whole, and the texts of all files that were read.
 * `today` is the day in UTC, as YYYY-MM-DD. What loading and linking report is not said again.
 */
export function lintSolution({ solution, content, folder }: LintSubject, today: string): Diagnostic[] {
  const context: LintContext = { content, folder, today };
  // Checks read files too, such as logos and whatever nothing lists; their texts are not the solution's. Nor is a
  // WorkbooksMetadata.json of the whole repository.
  const files = folder.reader.loadedBelow(folder.roots.solutionFolder);
  return [
    ...content.flatMap((item) => lintItem(item, context)),
    ...(solution ? runLints(solutionLints, solution, context) : []),
    ...(solution ? runLints(logoLints, solution, context) : []),
    ...(solution ? runLints(folderLints, solution, context) : []),
    ...files.flatMap((file) => runLints(fileLints, file, context)),
  ];
}

/**
 * The checks that a package depends on: the solution as a whole, and placeholders, which make a template that cannot be
 * deployed when they lead nowhere. All others look at content that packages well, whatever it is worth.
 */
export function lintForPackage({ solution, content, folder }: LintSubject, today: string): Diagnostic[] {
  const context: LintContext = { content, folder, today };
  return [
    ...content.flatMap((item) =>
      item.contentKind === 'CcfConnector' || item.contentKind === 'DataConnector'
        ? runLints(placeholderLints, item, context)
        : [],
    ),
    ...(solution ? runLints(solutionLints, solution, context) : []),
  ];
}

function lintItem(item: Content, context: LintContext): Diagnostic[] {
  switch (item.contentKind) {
    case 'CcfConnector':
      return [...lintConnector(item, context), ...runLints(collectionLints, item, context)];
    case 'DataConnector':
      return lintConnector(item, context);
    case 'AnalyticsRule':
      return [...lintQueryRule(item, context), ...runLints(analyticRuleLints, item, context)];
    case 'HuntingQuery':
      return lintQueryRule(item, context);
    case 'SummaryRule':
      return [...runLints(attackLints, item, context), ...runLints(summaryRuleLints, item, context)];
    case 'CustomDetection':
      return runLints(attackLints, item, context);
    case 'Parser':
      return runLints(parserLints, item, context);
    case 'Workbook':
      return runLints(workbookLints, item, context);
    case 'Playbook':
    case 'LogicAppsCustomConnector':
    case 'AzureFunction':
      return runLints(playbookLints, item, context);
    case 'Watchlist':
      return runLints(watchlistLints, item, context);
    default:
      return [];
  }
}

function lintQueryRule(
  item: Extract<Content, { contentKind: 'AnalyticsRule' | 'HuntingQuery' }>,
  context: LintContext,
): Diagnostic[] {
  return [...runLints(attackLints, item, context), ...runLints(queryRuleLints, item, context)];
}

function lintConnector(
  item: Extract<Content, { contentKind: 'CcfConnector' | 'DataConnector' }>,
  context: LintContext,
): Diagnostic[] {
  return [
    ...runLints(placeholderLints, item, context),
    ...runLints(pageLints, item, context),
    ...runLints(pollingLints, item, context),
  ];
}

function checksOf(lints: readonly Lint<never>[]): AnyCheck[] {
  return [...new Set(lints.map(([check]) => check))];
}
