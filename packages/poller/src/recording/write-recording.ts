import type { Recording } from '@hubwright/schema';
import { Document, isMap, isScalar, visit } from 'yaml';

const heading = ` What a connector asked of an API and what it was answered. Secrets are ***; look through the rest before you share it.
 Made by hubwright poll --record, played by hubwright poll --replay and hubwright test.`;

/**
 * A recording as YAML that a reviewer can read: bodies are blocks of text, headers a line each, an empty line between exchanges.
 */
export function writeRecording(recording: Recording): string {
  const document = new Document(recording, { aliasDuplicateObjects: false });
  document.commentBefore = heading;
  visit(document, {
    Pair(_, { key, value }) {
      // Numbers and dates in quotes, such as a status in a header, stay texts.
      if (isScalar(key) && key.value === 'body' && isScalar(value)) value.type = 'BLOCK_LITERAL';
    },
    Map(key, node, path) {
      const parent = path.at(-1);
      const isExchange = node.has('request') && key !== 0 && parent !== undefined && !isMap(parent);
      if (isExchange) node.spaceBefore = true;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
}
