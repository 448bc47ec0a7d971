import type { AnalyticRuleContent, SummaryRuleContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { alertFormatInvalid, findInvalidAlertFormats } from './alert-format-invalid.js';
import { alertPropertyInvalid, findInvalidAlertProperties } from './alert-property-invalid.js';
import { customDetailNameInvalid, findInvalidDetailNames } from './custom-detail-name-invalid.js';
import { entityIdentifierDuplicate, findDuplicateIdentifiers } from './entity-identifier-duplicate.js';
import { entityIdentifierMissing, findMissingIdentifiers } from './entity-identifier-missing.js';
import { entityIdentifierUnknown, findUnknownIdentifiers } from './entity-identifier-unknown.js';
import { entityLegacyColumn, findLegacyColumns } from './entity-legacy-column.js';
import { entityMappingCount, findEntityMappingCounts } from './entity-mapping-count.js';
import { entityMappingDuplicate, findDuplicateMappings } from './entity-mapping-duplicate.js';
import { findIncompleteGroupings, incidentGroupingIncomplete } from './incident-grouping-incomplete.js';
import { findLookbacksOutOfRange, incidentLookbackOutOfRange } from './incident-lookback-out-of-range.js';
import { findInvalidCharacters, queryCharacterInvalid } from './query-character-invalid.js';
import { findQueriesOfEverything, queryReadsEverything } from './query-reads-everything.js';
import { findFixedWorkspaces, queryWorkspaceFixed } from './query-workspace-fixed.js';
import { findManyAttacks, ruleAttackMany } from './rule-attack-many.js';
import { findMissingDescriptions, ruleDescriptionMissing } from './rule-description-missing.js';
import { findTablesNotRequired, ruleTableNotRequired } from './rule-table-not-required.js';
import { findSummariesOfThemselves, summaryRuleReadsItself } from './summary-rule-reads-itself.js';
import {
  findUnsupportedSummaryQueries,
  summaryRuleQueryUnsupported,
} from './summary-rule-query-unsupported.js';
import { findAttackDuplicates, ruleAttackDuplicate } from './rule-attack-duplicate.js';
import { findAttackSpellings, ruleAttackSpelling } from './rule-attack-spelling.js';
import { findInvalidColumnNames, ruleColumnNameInvalid } from './rule-column-name-invalid.js';
import { findMissingConnectors, ruleConnectorsMissing } from './rule-connectors-missing.js';
import { findMissingContext, ruleContextMissing } from './rule-context-missing.js';
import { findMistypedDataTypes, ruleDataTypeMistyped } from './rule-data-type-mistyped.js';
import { findRuleFileExtensions, ruleFileExtension } from './rule-file-extension.js';
import { findFrequenciesTooHigh, ruleFrequencyTooHigh } from './rule-frequency-too-high.js';
import { findKindMembers, ruleKindMembers } from './rule-kind-members.js';
import { findLookbacksCut, ruleLookbackCut } from './rule-lookback-cut.js';
import type { AttackContent, QueryRuleContent } from './rule-members.js';
import { findDuplicateNames, ruleNameDuplicate } from './rule-name-duplicate.js';
import { findNameStyles, ruleNameStyle } from './rule-name-style.js';
import { findNrtSchedules, ruleNrtSchedule } from './rule-nrt-schedule.js';
import { findPeriodsTooShort, rulePeriodTooShort } from './rule-period-too-short.js';
import { findSchedulesOutOfRange, ruleScheduleOutOfRange } from './rule-schedule-out-of-range.js';
import { findTechniquesWithoutTactic, ruleTechniqueWithoutTactic } from './rule-technique-without-tactic.js';
import { findTextsTooLong, ruleTextTooLong } from './rule-text-too-long.js';
import { findVersionNumbers, ruleVersionNumber } from './rule-version-number.js';
import { findImpossibleTriggers, ruleTriggerImpossible } from './rule-trigger-impossible.js';

/** The checks of tactics and techniques, of every kind of content that lists them, in the order they run. */
export const attackLints: readonly Lint<AttackContent>[] = [
  [ruleAttackSpelling, findAttackSpellings],
  [ruleAttackDuplicate, findAttackDuplicates],
  [ruleAttackMany, findManyAttacks],
  [ruleTechniqueWithoutTactic, findTechniquesWithoutTactic],
];

/** The checks of summary rules, in the order they run. */
export const summaryRuleLints: readonly Lint<SummaryRuleContent>[] = [
  [summaryRuleQueryUnsupported, findUnsupportedSummaryQueries],
  [summaryRuleReadsItself, findSummariesOfThemselves],
  [queryCharacterInvalid, findInvalidCharacters],
  [queryWorkspaceFixed, findFixedWorkspaces],
];

/** The checks of what analytic rules and hunting queries share, in the order they run. */
export const queryRuleLints: readonly Lint<QueryRuleContent>[] = [
  [ruleTextTooLong, findTextsTooLong],
  [ruleVersionNumber, findVersionNumbers],
  [ruleNameDuplicate, findDuplicateNames],
  [ruleNameStyle, findNameStyles],
  [ruleDescriptionMissing, findMissingDescriptions],
  [entityMappingCount, findEntityMappingCounts],
  [entityIdentifierUnknown, findUnknownIdentifiers],
  [entityIdentifierDuplicate, findDuplicateIdentifiers],
  [entityIdentifierMissing, findMissingIdentifiers],
  [entityMappingDuplicate, findDuplicateMappings],
  [ruleColumnNameInvalid, findInvalidColumnNames],
  [ruleDataTypeMistyped, findMistypedDataTypes],
  [ruleTableNotRequired, findTablesNotRequired],
  [queryReadsEverything, findQueriesOfEverything],
  [queryCharacterInvalid, findInvalidCharacters],
  [queryWorkspaceFixed, findFixedWorkspaces],
];

/** The checks of analytic rules alone, in the order they run. */
export const analyticRuleLints: readonly Lint<AnalyticRuleContent>[] = [
  [ruleFileExtension, findRuleFileExtensions],
  [ruleKindMembers, findKindMembers],
  [ruleConnectorsMissing, findMissingConnectors],
  [ruleScheduleOutOfRange, findSchedulesOutOfRange],
  [rulePeriodTooShort, findPeriodsTooShort],
  [ruleFrequencyTooHigh, findFrequenciesTooHigh],
  [ruleNrtSchedule, findNrtSchedules],
  [ruleTriggerImpossible, findImpossibleTriggers],
  [ruleLookbackCut, findLookbacksCut],
  [ruleContextMissing, findMissingContext],
  [entityLegacyColumn, findLegacyColumns],
  [customDetailNameInvalid, findInvalidDetailNames],
  [alertFormatInvalid, findInvalidAlertFormats],
  [alertPropertyInvalid, findInvalidAlertProperties],
  [incidentGroupingIncomplete, findIncompleteGroupings],
  [incidentLookbackOutOfRange, findLookbacksOutOfRange],
];
