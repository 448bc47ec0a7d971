import type { AnyCheck } from '@hubwright/schema';
import { apiVersionInvalid } from './checks/api-version-invalid.js';
import { contentMetadataMissing } from './checks/content-metadata-missing.js';
import { contentTemplateIdTaken } from './checks/content-template-id-taken.js';
import { contentTemplateInconsistent } from './checks/content-template-inconsistent.js';
import { dependsOnComputed } from './checks/depends-on-computed.js';
import { expressionMalformed } from './checks/expression-malformed.js';
import { expressionNotEvaluated } from './checks/expression-not-evaluated.js';
import { locationHardcoded } from './checks/location-hardcoded.js';
import { mainTemplateNameTaken } from './checks/main-template-name-taken.js';
import { outputContainsSecret } from './checks/output-contains-secret.js';
import { parameterNotReferenced } from './checks/parameter-not-referenced.js';
import { parameterNotSecure } from './checks/parameter-not-secure.js';
import { parameterRangeInvalid } from './checks/parameter-range-invalid.js';
import { parameterTypeMismatch } from './checks/parameter-type-mismatch.js';
import { resourceDefinedTwice } from './checks/resource-defined-twice.js';
import { resourceIdLiteral } from './checks/resource-id-literal.js';
import { secureParameterHasDefault } from './checks/secure-parameter-has-default.js';
import { solutionIdMalformed } from './checks/solution-id-malformed.js';
import { templateBlankValue } from './checks/template-blank-value.js';
import { templateFrameInvalid } from './checks/template-frame-invalid.js';
import { templateLimitExceeded } from './checks/template-limit-exceeded.js';
import { templateNameNotDeclared } from './checks/template-name-not-declared.js';
import { uiBlankValue } from './checks/ui-blank-value.js';
import { uiControlMissing } from './checks/ui-control-missing.js';
import { uiElementNameTaken } from './checks/ui-element-name-taken.js';
import { uiFrameInvalid } from './checks/ui-frame-invalid.js';
import { uiLocationMissing } from './checks/ui-location-missing.js';
import { uiOutputUnknown } from './checks/ui-output-unknown.js';
import { uiParameterMissing } from './checks/ui-parameter-missing.js';
import { uiTextboxUnchecked } from './checks/ui-textbox-unchecked.js';
import { uriHardcoded } from './checks/uri-hardcoded.js';
import { variableNotReferenced } from './checks/variable-not-referenced.js';

/** The checks of this package. */
export const templateChecks: readonly AnyCheck[] = [
  mainTemplateNameTaken,
  templateFrameInvalid,
  templateLimitExceeded,
  expressionMalformed,
  expressionNotEvaluated,
  templateNameNotDeclared,
  parameterNotReferenced,
  variableNotReferenced,
  parameterTypeMismatch,
  parameterRangeInvalid,
  parameterNotSecure,
  secureParameterHasDefault,
  outputContainsSecret,
  locationHardcoded,
  apiVersionInvalid,
  resourceDefinedTwice,
  resourceIdLiteral,
  dependsOnComputed,
  uriHardcoded,
  templateBlankValue,
  solutionIdMalformed,
  contentMetadataMissing,
  contentTemplateInconsistent,
  contentTemplateIdTaken,
  uiFrameInvalid,
  uiOutputUnknown,
  uiParameterMissing,
  uiControlMissing,
  uiLocationMissing,
  uiBlankValue,
  uiTextboxUnchecked,
  uiElementNameTaken,
];
