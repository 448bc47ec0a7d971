/**
 * Characters XML 1.0 has no way to write, escaped or not (https://www.w3.org/TR/xml/#charsets): control characters,
 * halves of surrogate pairs and two non-characters.
 */
const unwritable =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of an XML element. */
export function escapeXmlText(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/[&<>]/g, (character) => entities[character]!)
    .replaceAll('\r', '&#13;');
}

/** A text as the value of an XML attribute in double quotes. Line breaks and tabs survive as character references. */
export function escapeXmlAttribute(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
