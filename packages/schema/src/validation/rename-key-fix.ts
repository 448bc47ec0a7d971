import type { Fix } from '../diagnostic.js';
import type { FoundNode } from '../locating/found-node.js';
import { findJsonNode } from '../locating/locate-json.js';
import { findYamlNode } from '../locating/locate-yaml.js';
import type { NodeLocation } from '../location.js';
import { splitPointer } from '../pointer.js';

/** A fix that gives a member another name and leaves its value, and the quotes of its key, as they are. */
export function renameKeyFix({ source, pointer }: NodeLocation, name: string): Fix {
  return {
    title: `Rename to "${name}"`,
    edits: () => {
      const { key, resolved } = findNode(source, pointer);
      if (key === undefined || !resolved) return [];
      const quote = /^["']/.exec(source.text.slice(key.start, key.end))?.[0] ?? '';
      return [{ source, offset: key.start, length: key.end - key.start, newText: quote + name + quote }];
    },
  };
}

function findNode(source: NodeLocation['source'], pointer: string): FoundNode {
  const segments = splitPointer(pointer);
  return source.format === 'yaml' ? findYamlNode(source, segments) : findJsonNode(source, segments);
}
