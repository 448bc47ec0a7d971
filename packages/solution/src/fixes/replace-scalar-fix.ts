import { locate, type Fix, type NodeLocation } from '@hubwright/schema';

/** A fix that replaces a string, or a stretch of it, by words that need no quotes, and leaves quotes as they are. */
export function replaceScalarFix(title: string, location: NodeLocation, text: string): Fix {
  return {
    title,
    edits: () => {
      const found = locate(location);
      if (!found) return [];
      const { source, offset, length } = found;
      const written = source.text.slice(offset, offset + length);
      const quote = /^(["']).*\1$/s.exec(written)?.[1] ?? '';
      return [{ source, offset, length, newText: quote + text + quote }];
    },
  };
}
