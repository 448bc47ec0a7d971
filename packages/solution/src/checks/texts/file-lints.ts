import type { LoadedFile } from '../../loading/source-reader.js';
import type { Lint } from '../lint.js';
import { characterLookalike, findLookalikes } from './character-lookalike.js';
import { deployLinkBroken, findBrokenDeployLinks } from './deploy-link-broken.js';
import { findPagesAsImages, imageLinkNotRaw } from './image-link-not-raw.js';
import { findMovedDocs, linkDocsMoved } from './link-docs-moved.js';
import { findInsecureLinks, linkInsecure } from './link-insecure.js';
import { findLocales, linkLocale } from './link-locale.js';
import { findMalformedLinks, linkMalformed } from './link-malformed.js';
import { findMissingTargets, linkTargetMissing } from './link-target-missing.js';
import { findForkLinks, linkToFork } from './link-to-fork.js';
import { findBrokenMarkdownLinks, markdownLinkBroken } from './markdown-link-broken.js';
import { findShortProductNames, productNameIncomplete } from './product-name-incomplete.js';
import { findSecrets, secretInFile } from './secret-in-file.js';
import { findBidiControls, textBidiControl } from './text-bidi-control.js';
import { findNonAscii, textNotAscii } from './text-not-ascii.js';

/** The checks of the texts of every file that was read, in the order they run. */
export const fileLints: readonly Lint<LoadedFile>[] = [
  [textBidiControl, findBidiControls],
  [characterLookalike, findLookalikes],
  [textNotAscii, findNonAscii],
  [secretInFile, findSecrets],
  [productNameIncomplete, findShortProductNames],
  [linkMalformed, findMalformedLinks],
  [linkLocale, findLocales],
  [linkDocsMoved, findMovedDocs],
  [linkInsecure, findInsecureLinks],
  [linkToFork, findForkLinks],
  [linkTargetMissing, findMissingTargets],
  [deployLinkBroken, findBrokenDeployLinks],
  [imageLinkNotRaw, findPagesAsImages],
  [markdownLinkBroken, findBrokenMarkdownLinks],
];
