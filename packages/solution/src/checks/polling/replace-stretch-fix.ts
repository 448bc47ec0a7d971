import { locate, type Fix, type NodeLocation } from '@hubwright/schema';

/** A fix that puts another text in place of a stretch of a JSON string; the location has a `span`. */
export function replaceStretchFix(title: string, location: NodeLocation, text: string): Fix {
  return {
    title,
    edits: () => {
      const found = locate(location);
      if (!found || !location.span) return [];
      const { source, offset, length } = found;
      return [{ source, offset, length, newText: JSON.stringify(text).slice(1, -1) }];
    },
  };
}
