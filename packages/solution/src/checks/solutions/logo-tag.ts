import type { PlacedText } from './solution-places.js';

/** A stretch of the data file's `Logo`. */
export interface LogoPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The image tag of a logo, as far as it could be read. */
export interface LogoTag {
  readonly src: LogoPart | undefined;
  readonly width: LogoPart | undefined;
  readonly height: LogoPart | undefined;
}

/** Reads `<img src="…" width="75px" height="75px">`; nothing when the text is no image tag. */
export function readLogoTag({ value }: PlacedText): LogoTag | undefined {
  if (!/^\s*<img\b[^>]*>\s*$/i.test(value)) return undefined;
  return {
    src: readAttribute(value, 'src'),
    width: readAttribute(value, 'width'),
    height: readAttribute(value, 'height'),
  };
}

/** Attributes may follow each other without a blank, as in published solutions. */
function readAttribute(tag: string, name: string): LogoPart | undefined {
  const found = new RegExp(`(?<=[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  const text = found?.[1] ?? found?.[2];
  if (!found || text === undefined) return undefined;
  const start = found.index + found[0].length - 1 - text.length;
  return { text, start, end: start + text.length };
}
