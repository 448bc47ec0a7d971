import { maximumNestingDepth } from '@hubwright/schema';
import { SaxesParser } from 'saxes';

/** An attribute; offsets are into the text that was parsed, `value` is without entities. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Within the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element: its start tag from `start` to `end`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly parent: XmlElement | undefined;
  readonly start: number;
  end: number;
  /** Where its content ends; that of its start tag when it has none. */
  closed: number;
}

/** Why a text is no XML, as a sentence, and where. */
export interface XmlFault {
  readonly reason: string;
  readonly offset: number;
}

/** The elements in document order, as far as the text is well-formed. */
export interface XmlDocument {
  readonly elements: readonly XmlElement[];
  readonly fault: XmlFault | undefined;
}

/** Ends the parsing at the first fault: what the parser makes of the rest is guessed. */
class NotWellFormed extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.reason);
  }
}

/**
 * Parses XML with namespaces into its elements, with the place of every attribute; nothing is thrown. It holds a text to what a
 * browser holds an image to (https://www.w3.org/TR/xml/#sec-well-formed), and loads nothing the text refers to.
 */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true });
  const elements: XmlElement[] = [];
  const open: { element: XmlElement; attributes: XmlAttribute[] }[] = [];
  const fail = (reason: string): never => {
    throw new NotWellFormed({ reason, offset: Math.max(0, Math.min(parser.position, text.length) - 1) });
  };
  for (const [, name, , value] of text.matchAll(/<!ENTITY\s+([^\s%]+)\s+(["'])(.{0,2000}?)\2/gs))
    parser.ENTITIES[name!] = value!;
  parser.on('error', ({ message }) => {
    const within = open.at(-1)?.element.name;
    fail(within === undefined ? toSentence(message) : `${toSentence(message)} This is within <${within}>.`);
  });
  parser.on('opentagstart', ({ name }) => {
    if (open.length === maximumNestingDepth)
      fail(`Elements are nested more than ${maximumNestingDepth} deep.`);
    const start = text.lastIndexOf('<', parser.position - 1);
    const attributes: XmlAttribute[] = [];
    const element = { name, attributes, parent: open.at(-1)?.element, start, end: start, closed: start };
    // The tag ends behind its name as long as it has no attributes.
    element.end = start + 1 + name.length;
    open.push({ element, attributes });
    elements.push(element);
  });
  parser.on('attribute', ({ name, value }) => {
    const current = open.at(-1);
    if (!current) return;
    const before = current.attributes.at(-1)?.end ?? current.element.end;
    current.attributes.push(placeAttribute(text, before, parser.position, name, value));
  });
  parser.on('opentag', () => {
    const current = open.at(-1);
    if (current) current.element.closed = current.element.end = parser.position;
  });
  parser.on('closetag', () => {
    const current = open.pop();
    if (current) current.element.closed = parser.position;
  });
  try {
    parser.write(text).close();
    return { elements, fault: undefined };
  } catch (error) {
    if (error instanceof NotWellFormed) return { elements, fault: error.fault };
    throw error;
  }
}

/** The parser tells an attribute when it has read the closing quote; the rest stands between that and what came before. */
function placeAttribute(
  text: string,
  before: number,
  end: number,
  name: string,
  value: string,
): XmlAttribute {
  const start = text.indexOf(name, before);
  const equals = text.indexOf('=', start + name.length);
  const valueStart = equals + 1 + text.slice(equals + 1, end).search(/["']/) + 1;
  return { name, value, start, end, valueStart, valueEnd: end - 1 };
}

/** "3:14: unclosed tag: svg" is "Unclosed tag: svg." */
function toSentence(message: string): string {
  const words = message.replace(/^\d+:\d+: /, '').replace(/\.?$/, '.');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
