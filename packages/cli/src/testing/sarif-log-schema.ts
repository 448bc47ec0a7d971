const text = { type: 'string', minLength: 1 };
const index = { type: 'integer', minimum: 0 };
const count = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = { $ref: '#/$defs/message' };
const artifactLocation = { $ref: '#/$defs/artifactLocation' };
const region = { $ref: '#/$defs/region' };

/** An object of these members and no others; those that end in `?` may be missing. */
function object(members: Readonly<Record<string, object>>) {
  const names = Object.keys(members);
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), members[name]!])),
  };
}

const list = (items: object) => ({ type: 'array', items });

/**
 * The parts of a SARIF 2.1.0 log this program writes, after the text of the standard
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, sections 3.13 to 3.57).
 */
export const sarifLogSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: list(
      object({
        tool: object({
          driver: object({
            name: { const: 'hubwright' },
            semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
            informationUri: { type: 'string', pattern: '^https://' },
            rules: list({ $ref: '#/$defs/rule' }),
          }),
        }),
        columnKind: { const: 'utf16CodeUnits' },
        results: list({ $ref: '#/$defs/result' }),
      }),
    ),
  }),
  $defs: {
    rule: object({
      id: text,
      shortDescription: message,
      help: object({ text, markdown: text }),
      helpUri: { type: 'string', pattern: '^https://' },
      defaultConfiguration: object({ level }),
    }),
    result: object({
      ruleId: text,
      ruleIndex: index,
      level,
      message,
      locations: list(object({ physicalLocation: { $ref: '#/$defs/physicalLocation' } })),
      'relatedLocations?': list(
        object({ id: index, message, physicalLocation: { $ref: '#/$defs/physicalLocation' } }),
      ),
      partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
      'fixes?': list(
        object({
          description: message,
          artifactChanges: {
            ...list(
              object({
                artifactLocation,
                replacements: {
                  ...list(
                    object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) }),
                  ),
                  minItems: 1,
                },
              }),
            ),
            minItems: 1,
          },
        }),
      ),
    }),
    message: object({ text }),
    physicalLocation: object({ artifactLocation, region }),
    artifactLocation: object({
      uri: { type: 'string', pattern: '^[^\\s\\\\]+$' },
      'uriBaseId?': { const: '%SRCROOT%' },
    }),
    region: object({ startLine: count, startColumn: count, endLine: count, endColumn: count }),
  },
};
