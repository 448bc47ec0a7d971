import type { KqlBag } from '../values/kql-value.js';

/**
 * The extension of a message in the Common Event Format as a bag, as the slot `Extension`; `null` when the text is no such message.
 * Azure Monitor documents no other slot of the result.
 *
 * https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql#parse_cef_dictionary
 */
export function parseCefDictionary(message: string): KqlBag | null {
  const header = /CEF:\s*\d+(?:\|(?:[^|\\]|\\.)*){6}\|/s.exec(message);
  if (!header) return null;
  return { Extension: readExtension(message.slice(header.index + header[0].length)) };
}

/** `key=value` pairs between blanks; a value reaches to the next key. */
function readExtension(text: string): KqlBag {
  const pairs = text.matchAll(/(?:^|\s)([\w.[\]-]+)=((?:\\.|[^\\])*?)(?=\s+[\w.[\]-]+=|\s*$)/gs);
  return Object.fromEntries([...pairs].map(([, key, value]) => [key!, unescapeValue(value!)]));
}

function unescapeValue(value: string): string {
  return value.replace(/\\(.)/gs, (_, character: string) =>
    character === 'n' ? '\n' : character === 'r' ? '\r' : character,
  );
}
