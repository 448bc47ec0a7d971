export { findMemberName, isJsonObject, type Json, type JsonObject } from './json.js';
export { walkStrings, type StringPlace, type StringVisitor } from './walk.js';
export { scanPlaceholders, type Placeholder, type PlaceholderKind } from './scan.js';
export { findCurlyPlaceholders, type PlacedPlaceholder } from './occurrences.js';
export {
  bareName,
  readPlaceholderInputs,
  type LocatedText,
  type PlaceholderInput,
} from './placeholder-input.js';
export { bindPlaceholders, type Binding, type BindingProblem, type PlaceholderBindings } from './bind.js';
export { readJsonPath, selectNodes, type JsonPathReading, type SelectedNode } from './json-path.js';
export { resolvePlaceholders, type Replacement, type Resolution, type ResolveOptions } from './resolve.js';
export { fillCopyableLabel, readFillWith, resolveTableName, type FilledLabel } from './resolve-page.js';
export { evaluationLevel, isArmExpression, quoteArmLiteral, unescapeArmLiteral } from './arm-level.js';
export { splitPlaceholders, toArmConcat, type ArmConcatOptions, type TextPart } from './arm-concat.js';
export { parseArmExpression, type ArmNode } from './arm-parse.js';
export { evaluateArmText, type ArmEvaluation, type ArmFailure, type ArmScope } from './arm-evaluate.js';
export {
  findPackagingPlaceholder,
  findPagePlaceholder,
  findRuntimePlaceholder,
  packagingPlaceholders,
  pagePlaceholders,
  runtimePlaceholders,
  type KnownPlaceholder,
  type PlaceholderFiller,
  type RuntimePlaceholder,
} from './known-placeholders.js';
