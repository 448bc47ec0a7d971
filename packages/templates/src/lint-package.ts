import type { Diagnostic } from '@hubwright/schema';
import { findInvalidApiVersions } from './checks/api-version-invalid.js';
import { findMissingMetadata } from './checks/content-metadata-missing.js';
import { findTakenContentIds } from './checks/content-template-id-taken.js';
import { findInconsistentTemplates } from './checks/content-template-inconsistent.js';
import { findComputedDependencies } from './checks/depends-on-computed.js';
import { findMalformedExpressions } from './checks/expression-malformed.js';
import { findUnevaluatedExpressions } from './checks/expression-not-evaluated.js';
import { findHardcodedLocations } from './checks/location-hardcoded.js';
import { findSecretOutputs } from './checks/output-contains-secret.js';
import { findUnreadParameters } from './checks/parameter-not-referenced.js';
import { findInsecureParameters } from './checks/parameter-not-secure.js';
import { findInvalidRanges } from './checks/parameter-range-invalid.js';
import { findMistypedParameters } from './checks/parameter-type-mismatch.js';
import { findTwins } from './checks/resource-defined-twice.js';
import { findLiteralIds } from './checks/resource-id-literal.js';
import { findSecretDefaults } from './checks/secure-parameter-has-default.js';
import { findMalformedSolutionId } from './checks/solution-id-malformed.js';
import { findBlankValues } from './checks/template-blank-value.js';
import { findInvalidFrames } from './checks/template-frame-invalid.js';
import { findExceededLimits } from './checks/template-limit-exceeded.js';
import { findUndeclaredNames } from './checks/template-name-not-declared.js';
import { findBlankUiValues } from './checks/ui-blank-value.js';
import { findMissingControls } from './checks/ui-control-missing.js';
import { findTakenElementNames } from './checks/ui-element-name-taken.js';
import { findInvalidUiFrame } from './checks/ui-frame-invalid.js';
import { findMissingLocation } from './checks/ui-location-missing.js';
import { findUnknownOutputs } from './checks/ui-output-unknown.js';
import { findUnfilledParameters } from './checks/ui-parameter-missing.js';
import { findUncheckedTextboxes } from './checks/ui-textbox-unchecked.js';
import { findHardcodedUris } from './checks/uri-hardcoded.js';
import { findUnreadVariables } from './checks/variable-not-referenced.js';
import type { RenderedPackage } from './rendered-package.js';
import { surveyPackage, type PackageLint } from './survey/survey-package.js';

/** In the order in which findings are given: the templates, the solution, its content, the installation page. */
const lints: readonly PackageLint[] = [
  findInvalidFrames,
  findExceededLimits,
  findMalformedExpressions,
  findUnevaluatedExpressions,
  findUndeclaredNames,
  findUnreadParameters,
  findUnreadVariables,
  findMistypedParameters,
  findInvalidRanges,
  findInsecureParameters,
  findSecretDefaults,
  findSecretOutputs,
  findHardcodedLocations,
  findInvalidApiVersions,
  findTwins,
  findLiteralIds,
  findComputedDependencies,
  findHardcodedUris,
  findBlankValues,
  findMalformedSolutionId,
  findMissingMetadata,
  findInconsistentTemplates,
  findTakenContentIds,
  findInvalidUiFrame,
  findUnknownOutputs,
  findUnfilledParameters,
  findMissingControls,
  findMissingLocation,
  findBlankUiValues,
  findUncheckedTextboxes,
  findTakenElementNames,
];

/**
 * Checks a rendered package for what Azure would refuse and what the certification would: the conditions of arm-ttk
 * and of the public repository's own checks, on the objects as they are. Each finding points at the source that
 * caused it; its message names the place in the package.
 */
export function lintPackage(rendered: RenderedPackage): Diagnostic[] {
  const survey = surveyPackage(rendered);
  return lints.flatMap((lint) => [...lint(survey)]);
}
