import type { ChangeLint } from './change.js';
import { connectorIdChanged, findChangedConnectorIds } from './connector-id-changed.js';
import { contentIdChanged, findChangedIds } from './content-id-changed.js';
import { contentRemoved, findRemovedContent } from './content-removed.js';
import { contentVersionNotRaised, findUnraisedVersions } from './content-version-not-raised.js';
import { dcrOutputChanged, findChangedOutputs } from './dcr-output-changed.js';
import { findChangedFirstDay, firstPublishDateChanged } from './first-publish-date-changed.js';
import { findChangedOfferIds, offerIdChanged } from './offer-id-changed.js';
import { findRemovedZips, packageZipRemoved } from './package-zip-removed.js';
import { findChangedAliases, parserAliasChanged } from './parser-alias-changed.js';
import { findUnraisedSolutionVersion, solutionVersionNotRaised } from './solution-version-not-raised.js';
import { findChangedStreamColumns, streamColumnChanged } from './stream-column-changed.js';
import { findChangedTableColumns, tableColumnChanged } from './table-column-changed.js';
import { findUnraisedWorkbooks, workbookVersionNotRaised } from './workbook-version-not-raised.js';

/** The checks that compare a solution with an earlier state, in the order they run. */
export const changeLints: readonly ChangeLint[] = [
  [solutionVersionNotRaised, findUnraisedSolutionVersion],
  [packageZipRemoved, findRemovedZips],
  [offerIdChanged, findChangedOfferIds],
  [firstPublishDateChanged, findChangedFirstDay],
  [contentRemoved, findRemovedContent],
  [contentIdChanged, findChangedIds],
  [contentVersionNotRaised, findUnraisedVersions],
  [workbookVersionNotRaised, findUnraisedWorkbooks],
  [parserAliasChanged, findChangedAliases],
  [connectorIdChanged, findChangedConnectorIds],
  [tableColumnChanged, findChangedTableColumns],
  [streamColumnChanged, findChangedStreamColumns],
  [dcrOutputChanged, findChangedOutputs],
];
