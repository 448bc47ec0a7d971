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
  readonly end: number;
  /** Where its content ends; that of its start tag when it has none. */
  closed: number;
}

/** Why a text is no XML, as a sentence, and where. */
export interface XmlFault {
  readonly reason: string;
  readonly offset: number;
  readonly length: number;
}

/** The elements in document order, as far as the text is well-formed. */
export interface XmlDocument {
  readonly elements: readonly XmlElement[];
  readonly fault: XmlFault | undefined;
}

class NotWellFormed extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.reason);
  }
}

const nameAt = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy;
const spaceAt = /[ \t\r\n]*/y;
const entity = /&(#x[\da-f]+|#\d+|[\p{L}_:][\p{L}\p{N}_:.-]*);|&/giu;
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Parses XML with namespaces into its elements, with the place of every attribute; nothing is thrown. It holds a text to
 * what a browser holds an image to (https://www.w3.org/TR/xml/#sec-well-formed), and loads nothing the text refers to.
 */
export function parseXml(text: string): XmlDocument {
  const parser = new XmlParser(text);
  try {
    parser.parse();
    return { elements: parser.elements, fault: undefined };
  } catch (error) {
    if (error instanceof NotWellFormed) return { elements: parser.elements, fault: error.fault };
    throw error;
  }
}

class XmlParser {
  readonly elements: XmlElement[] = [];
  private readonly open: XmlElement[] = [];
  private readonly declared = new Set<string>();
  /** Whether entities may be declared where we do not look. */
  private hasOtherDeclarations = false;
  private at = 0;

  constructor(private readonly text: string) {}

  parse(): void {
    const { text } = this;
    while (this.at < text.length) {
      const next = text.indexOf('<', this.at);
      this.checkText(this.at, next === -1 ? text.length : next);
      if (next === -1) break;
      this.at = next;
      if (text.startsWith('<!--', next)) this.skipPast('-->', 'A comment is not closed.');
      else if (text.startsWith('<![CDATA[', next)) this.skipPast(']]>', 'A CDATA section is not closed.');
      else if (text.startsWith('<?', next)) this.skipPast('?>', 'A processing instruction is not closed.');
      else if (text.startsWith('<!DOCTYPE', next)) this.parseDoctype();
      else if (text.startsWith('</', next)) this.parseEndTag();
      else this.parseStartTag();
    }
    const left = this.open.at(-1);
    if (left) this.fail(`The element <${left.name}> is not closed.`, left.start, left.name.length + 1);
    if (this.elements.length === 0) this.fail('There is no element.', 0, 0);
  }

  private parseStartTag(): void {
    const start = this.at;
    this.at += 1;
    const name = this.readName('A "<" begins no tag; write "&lt;".');
    if (this.open.length === 0 && this.elements.length > 0) {
      this.fail(`<${name}> stands after the end of the root element.`, start, this.at - start);
    }
    const attributes: XmlAttribute[] = [];
    const names = new Set<string>();
    for (;;) {
      const hasSpace = this.skipSpace();
      const char = this.text[this.at];
      if (char === '>' || char === '/') break;
      if (char === undefined || char === '<') this.fail(`The tag <${name}> is not closed.`, start, 1);
      if (!hasSpace) this.fail('A blank is missing before an attribute.', this.at, 1);
      const attribute = this.parseAttribute();
      if (names.has(attribute.name)) {
        const length = attribute.name.length;
        this.fail(`<${name}> has the attribute "${attribute.name}" twice.`, attribute.start, length);
      }
      names.add(attribute.name);
      attributes.push(attribute);
    }
    const isEmpty = this.text[this.at] === '/';
    if (isEmpty && this.text[this.at + 1] !== '>') this.fail('A "/" is not followed by ">".', this.at, 1);
    this.at += isEmpty ? 2 : 1;
    const parent = this.open.at(-1);
    const element = { name, attributes, parent, start, end: this.at, closed: this.at };
    this.elements.push(element);
    this.checkPrefixes(element);
    if (!isEmpty) this.open.push(element);
  }

  private parseAttribute(): XmlAttribute {
    const start = this.at;
    const name = this.readName('An attribute has no name.');
    this.skipSpace();
    if (this.text[this.at] !== '=') this.fail(`The attribute "${name}" has no value.`, start, name.length);
    this.at += 1;
    this.skipSpace();
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'")
      this.fail(`The value of "${name}" is not quoted.`, start, name.length);
    const valueStart = this.at + 1;
    const valueEnd = this.text.indexOf(quote as string, valueStart);
    if (valueEnd === -1) this.fail(`The value of "${name}" has no closing quote.`, start, valueStart - start);
    const raw = this.text.slice(valueStart, valueEnd);
    const less = raw.indexOf('<');
    if (less !== -1) this.fail(`The value of "${name}" contains "<".`, valueStart + less, 1);
    this.at = valueEnd + 1;
    return { name, value: this.decode(raw, valueStart), start, end: this.at, valueStart, valueEnd };
  }

  private parseEndTag(): void {
    const start = this.at;
    this.at += 2;
    const name = this.readName('An end tag has no name.');
    this.skipSpace();
    if (this.text[this.at] !== '>') this.fail(`The end tag </${name} is not closed.`, start, this.at - start);
    this.at += 1;
    const element = this.open.pop();
    if (!element) this.fail(`</${name}> closes nothing.`, start, this.at - start);
    else if (element.name !== name)
      this.fail(`</${name}> stands where <${element.name}> is to be closed.`, start, this.at - start);
    else element.closed = this.at;
  }

  private parseDoctype(): void {
    const start = this.at;
    const end = endOfDoctype(this.text, start);
    if (end === undefined) return this.fail('The DOCTYPE is not closed.', start, '<!DOCTYPE'.length);
    const subset = this.text.slice(start, end);
    this.at = end;
    for (const [, name] of subset.matchAll(/<!ENTITY\s+([^\s%]+)/g)) this.declared.add(name!);
    this.hasOtherDeclarations = subset.includes('<!ENTITY %');
  }

  /** Text outside of tags: nothing but blanks around the root, and no "&" that begins no entity. */
  private checkText(start: number, end: number): void {
    const part = this.text.slice(start, end);
    if (this.open.length === 0) {
      const other = part.search(/[^ \t\r\n\uFEFF]/);
      if (other !== -1) this.fail('Text stands outside of the root element.', start + other, 1);
    } else if (part.includes('&')) this.decode(part, start);
  }

  private decode(raw: string, start: number): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(entity, (whole, name: string | undefined, offset: number) => {
      if (name === undefined) return this.fail('A "&" begins no entity; write "&amp;".', start + offset, 1);
      if (/^#x/i.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
      if (name.startsWith('#')) return characterOf(Number(name.slice(1)));
      if (!named.has(name) && !this.declared.has(name) && !this.hasOtherDeclarations) {
        return this.fail(`The entity "${whole}" is not declared.`, start + offset, whole.length);
      }
      return named.get(name) ?? whole;
    });
  }

  private checkPrefixes(element: XmlElement): void {
    const places = [{ name: element.name, start: element.start + 1 }, ...element.attributes];
    for (const { name, start } of places) {
      const [prefix, local] = name.split(':');
      if (local === undefined || prefix === 'xml' || prefix === 'xmlns') continue;
      if (!isDeclared(prefix!, element))
        this.fail(
          `The prefix "${prefix}" is not declared; "xmlns:${prefix}" is missing.`,
          start,
          name.length,
        );
    }
  }

  private readName(otherwise: string): string {
    nameAt.lastIndex = this.at;
    const name = nameAt.exec(this.text)?.[0];
    if (name === undefined) return this.fail(otherwise, this.at, 1);
    this.at += name.length;
    return name;
  }

  private skipSpace(): boolean {
    spaceAt.lastIndex = this.at;
    const length = spaceAt.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }

  private skipPast(end: string, otherwise: string): void {
    const found = this.text.indexOf(end, this.at + 2);
    if (found === -1) this.fail(otherwise, this.at, 2);
    this.at = found + end.length;
  }

  private fail(reason: string, offset: number, length: number): never {
    throw new NotWellFormed({ reason, offset, length: Math.min(length, this.text.length - offset) });
  }
}

/** Where a DOCTYPE ends, past the declarations and comments within it. */
function endOfDoctype(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at !== -1 && at < text.length; at += 1) {
    const char = text[at];
    if (text.startsWith('<!--', at)) {
      at = text.indexOf('-->', at + 4);
      if (at === -1) return undefined;
      at += 2;
    } else if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at === -1) return undefined;
    } else if (char === '<' || char === '[') depth += 1;
    else if (char === '>' || char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function isDeclared(prefix: string, element: XmlElement): boolean {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    if (around.attributes.some(({ name }) => name === `xmlns:${prefix}`)) return true;
  }
  return false;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
