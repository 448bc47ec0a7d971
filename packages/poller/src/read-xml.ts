import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Json } from '@hubwright/schema';
import type { BodyReading } from './body-reading.js';

/** Attributes begin with `@`, texts beside members are `#text`: the form in which .NET turns XML into JSON. */
const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  cdataPropName: '#cdata-section',
  parseTagValue: false,
  parseAttributeValue: false,
};

/** Reads XML as JSON. An element that occurs several times is a list; every value is a text. */
export function readXml(text: string): BodyReading {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return { problem: `The body is no XML: ${validity.err.msg}` };
  return { body: new XMLParser(options).parse(text) as Json };
}
