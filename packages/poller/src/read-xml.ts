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
  maxNestedTags: 500,
};

/**
 * Reads XML as JSON. An element that occurs several times is a list; every value is a text. Entities are replaced to a bound of the
 * library (100,000 characters), external ones not at all, so that neither a small document becomes a large one nor a file is read.
 */
export function readXml(text: string): BodyReading {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return describe(validity.err.msg);
  try {
    return { body: new XMLParser(options).parse(text) as Json };
  } catch (error) {
    // The library has one class of errors for what it refuses: nesting, entities, names such as `__proto__`.
    return describe(error instanceof Error ? error.message : String(error));
  }
}

function describe(problem: string): BodyReading {
  return { problem: `The body cannot be read as XML: ${problem.slice(0, 200)}` };
}
