import { atText, atValue, type Location, type Source } from '@hubwright/schema';

/** A query as it is analysed, and the way back to where it is written. */
export interface PlacedQuery {
  readonly text: string;
  /** The place of a stretch of `text`, in UTF-16 offsets; what lies outside the written query is clamped to it. */
  readonly locate: (start: number, end: number) => Location;
}

/** A query that is a string of a JSON or YAML source. */
export function placeInValue(source: Source, pointer: string, text: string): PlacedQuery {
  return { text, locate: (start, end) => atValue(source, pointer, { start, end }) };
}

/** A query that is a whole file. */
export function placeInFile(source: Source): PlacedQuery {
  return { text: source.text, locate: (start, end) => atText(source, start, end - start) };
}

/**
 * True for what can be analysed: neither blank, nor an ARM expression, nor with a placeholder whose value is not known. An ARM
 * expression is told from `['a table']` by what follows the bracket.
 */
export function isAnalysable(text: string): boolean {
  return text.trim() !== '' && !/^\s*\[(?!\s*['"])/.test(text) && !/\{\{\s*[\w.]+\s*\}\}/.test(text);
}

/** Replaces every match of a global pattern by `replacement`; offsets of the result are mapped back around each match. */
export function replaceInQuery(query: PlacedQuery, pattern: RegExp, replacement: string): PlacedQuery {
  const matches = [...query.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (matches.length === 0) return query;
  const mapBack = (offset: number, edge: 'start' | 'end'): number => {
    let shift = 0;
    for (const { start, end } of matches) {
      const from = start + shift;
      if (offset < from || (offset === from && edge === 'end')) break;
      if (offset < from + replacement.length) return edge === 'start' ? start : end;
      shift += replacement.length - (end - start);
    }
    return offset - shift;
  };
  return {
    text: query.text.replace(pattern, () => replacement),
    locate: (start, end) => query.locate(mapBack(start, 'start'), mapBack(end, 'end')),
  };
}

/** Analyses the query between a prefix and a suffix that are written nowhere. */
export function wrapQuery(query: PlacedQuery, prefix: string, suffix: string): PlacedQuery {
  const clamp = (offset: number) => Math.max(0, Math.min(offset - prefix.length, query.text.length));
  return {
    text: `${prefix}${query.text}${suffix}`,
    locate: (start, end) => query.locate(clamp(start), clamp(end)),
  };
}
