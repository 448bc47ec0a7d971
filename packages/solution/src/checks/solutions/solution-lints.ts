import type { Solution } from '../../model.js';
import type { Lint } from '../lint.js';
import { findUnlistedContent, contentNotListed } from './content-not-listed.js';
import { findInvalidDependencies, dependentSolutionIdInvalid } from './dependent-solution-id-invalid.js';
import { findInvalidDates, releaseNotesDateInvalid } from './release-notes-date-invalid.js';
import { findMissingNotes, releaseNotesMissing } from './release-notes-missing.js';
import { findNotesOrder, releaseNotesOrder } from './release-notes-order.js';
import { findMissingTable, releaseNotesTableMissing } from './release-notes-table-missing.js';
import { findVersionDifference, releaseNotesVersionDiffers } from './release-notes-version-differs.js';
import { findAuthorForm, solutionAuthorForm } from './solution-author-form.js';
import { findUnknownCategories, solutionCategoryUnknown } from './solution-category-unknown.js';
import { findDescriptionLength, solutionDescriptionLength } from './solution-description-length.js';
import { findEmptySolution, solutionEmpty } from './solution-empty.js';
import { findFirstPartyClaim, solutionFirstPartyClaimed } from './solution-first-party-claimed.js';
import { findLogoForm, solutionLogoForm } from './solution-logo-form.js';
import { findMissingLogo, solutionLogoMissing } from './solution-logo-missing.js';
import { findNameForm, solutionNameForm } from './solution-name-form.js';
import { findOfferForm, solutionOfferForm } from './solution-offer-form.js';
import { findEmptyProviders, solutionProvidersEmpty } from './solution-providers-empty.js';
import { findInvalidPublishDates, solutionPublishDateInvalid } from './solution-publish-date-invalid.js';
import { findPublisherForm, solutionPublisherForm } from './solution-publisher-form.js';
import { findSupportForm, solutionSupportForm } from './solution-support-form.js';
import { findIncompleteSupport, solutionSupportIncomplete } from './solution-support-incomplete.js';
import { findTemplateText, solutionTemplateTextLeft } from './solution-template-text-left.js';
import { findVersionBehind, solutionVersionBehind } from './solution-version-behind.js';

/** The checks of a solution as a whole, in the order they run. */
export const solutionLints: readonly Lint<Solution>[] = [
  [solutionNameForm, findNameForm],
  [solutionAuthorForm, findAuthorForm],
  [solutionLogoForm, findLogoForm],
  [solutionLogoMissing, findMissingLogo],
  [solutionDescriptionLength, findDescriptionLength],
  [solutionEmpty, findEmptySolution],
  [solutionFirstPartyClaimed, findFirstPartyClaim],
  [solutionVersionBehind, findVersionBehind],
  [dependentSolutionIdInvalid, findInvalidDependencies],
  [contentNotListed, findUnlistedContent],
  [solutionPublisherForm, findPublisherForm],
  [solutionOfferForm, findOfferForm],
  [solutionPublishDateInvalid, findInvalidPublishDates],
  [solutionProvidersEmpty, findEmptyProviders],
  [solutionCategoryUnknown, findUnknownCategories],
  [solutionSupportIncomplete, findIncompleteSupport],
  [solutionSupportForm, findSupportForm],
  [solutionTemplateTextLeft, findTemplateText],
  [releaseNotesMissing, findMissingNotes],
  [releaseNotesTableMissing, findMissingTable],
  [releaseNotesVersionDiffers, findVersionDifference],
  [releaseNotesOrder, findNotesOrder],
  [releaseNotesDateInvalid, findInvalidDates],
];
