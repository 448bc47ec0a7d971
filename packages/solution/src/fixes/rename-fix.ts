import { locate, type Fix, type NodeLocation } from '@hubwright/schema';

/** A fix that replaces a JSON string, quotes included. */
export function renameFix(title: string, location: NodeLocation, text: string): Fix {
  return {
    title,
    edits: () => {
      const found = locate(location);
      if (!found) return [];
      const { source, offset, length } = found;
      return [{ source, offset, length, newText: JSON.stringify(text) }];
    },
  };
}
