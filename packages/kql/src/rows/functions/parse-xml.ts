import { SaxesParser } from 'saxes';
import type { KqlBag, KqlValue } from '../values/kql-value.js';

/** The longest text that is read, in bytes. */
const longest = 1_048_576;

/** An element while it is read: its slots in order, and the texts between them. */
interface OpenElement {
  readonly name: string;
  readonly slots: Map<string, KqlValue[]>;
  text: string;
}

/**
 * XML as a bag: elements are slots, attributes slots with `@`, and the text beside them is `#text`; elements of one name are an array.
 * Comments and the like are skipped. `null` for what is no XML or is longer than 1 MB.
 *
 * https://learn.microsoft.com/kusto/query/parse-xml-function
 */
export function parseXml(text: string): KqlBag | null {
  if (new TextEncoder().encode(text).length > longest) return null;
  const root: OpenElement = { name: '', slots: new Map(), text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const slots = Object.entries(attributes).map(([key, value]): [string, KqlValue[]] => [
      `@${key}`,
      [value],
    ]);
    open.push({ name, slots: new Map(slots), text: '' });
  });
  parser.on('text', (piece) => {
    open.at(-1)!.text += piece;
  });
  parser.on('cdata', (piece) => {
    open.at(-1)!.text += piece;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const { slots } = open.at(-1)!;
    slots.set(element.name, [...(slots.get(element.name) ?? []), toValue(element)]);
  });
  try {
    parser.write(text.trim()).close();
  } catch {
    return null;
  }
  return toBag(root.slots);
}

function toValue({ slots, text }: OpenElement): KqlValue {
  const content = text.trim();
  if (slots.size === 0) return content === '' ? null : content;
  return toBag(content === '' ? slots : new Map([...slots, ['#text', [content]]]));
}

function toBag(slots: ReadonlyMap<string, readonly KqlValue[]>): KqlBag {
  return Object.fromEntries(
    [...slots].map(([name, values]) => [name, values.length > 1 ? values : values[0]!]),
  );
}
