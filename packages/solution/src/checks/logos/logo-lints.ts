import type { Solution } from '../../model.js';
import type { Lint } from '../lint.js';
import { findLargeLogos, logoTooLarge } from './logo-too-large.js';
import { findOtherLogos, logoNotSvg } from './logo-not-svg.js';
import { findActiveContent, svgActiveContent } from './svg-active-content.js';
import { findExternalReferences, svgExternalReference } from './svg-external-reference.js';
import { findInvalidSvgIds, svgIdInvalid } from './svg-id-invalid.js';
import { findMalformedSvgs, svgNotWellFormed } from './svg-not-well-formed.js';
import { findRasterImages, svgRasterImage } from './svg-raster-image.js';
import { findRefusedParts, svgPartRefused } from './svg-part-refused.js';
import { findMissingSizes, svgSizeMissing } from './svg-size-missing.js';
import { findSvgStyles, svgStyle } from './svg-style.js';

/** The checks of logos, in the order they run. */
export const logoLints: readonly Lint<Solution>[] = [
  [logoNotSvg, findOtherLogos],
  [logoTooLarge, findLargeLogos],
  [svgNotWellFormed, findMalformedSvgs],
  [svgStyle, findSvgStyles],
  [svgActiveContent, findActiveContent],
  [svgPartRefused, findRefusedParts],
  [svgRasterImage, findRasterImages],
  [svgExternalReference, findExternalReferences],
  [svgIdInvalid, findInvalidSvgIds],
  [svgSizeMissing, findMissingSizes],
];
