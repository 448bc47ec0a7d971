import { scanPlaceholders } from '@hubwright/placeholders';

/** The text with every character of a placeholder replaced by another one, so that offsets stay. */
export function maskPlaceholders(text: string, character: string): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of scanPlaceholders(text)) {
    masked += text.slice(at, start) + character.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
