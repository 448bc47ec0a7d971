import { locate, type Fix, type NodeLocation, type TextEdit } from '@hubwright/schema';

/** A stretch of a string and what to write instead. */
export interface Replacement {
  readonly location: NodeLocation;
  readonly newText: string;
}

/** A fix that replaces stretches of strings, written the way the string around them is quoted. */
export function replaceStretches(title: string, replacements: readonly Replacement[]): Fix {
  return { title, edits: () => replacements.flatMap(editOf) };
}

function editOf({ location, newText }: Replacement): TextEdit[] {
  const found = locate(location);
  if (!found) return [];
  const { source, offset, length } = found;
  return [{ source, offset, length, newText: written(location, newText) }];
}

function written({ source, pointer, at }: NodeLocation, text: string): string {
  const whole = locate({ source, pointer, at });
  const quote = whole ? source.text[whole.offset] : undefined;
  if (source.format === 'json' || (source.format === 'yaml' && quote === '"')) {
    return JSON.stringify(text).slice(1, -1);
  }
  return source.format === 'yaml' && quote === "'" ? text.replaceAll("'", "''") : text;
}
