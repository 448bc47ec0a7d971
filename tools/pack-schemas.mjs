// Packs packages/schema/schemas for use at run time: what only editors show is left out.
import { packSchema, readSchemas } from './schema-files.mjs';

const header = `// Packed from packages/schema/schemas by \`npm run generate\`. Do not edit.
/** The JSON Schemas as JSON texts, without what only editors show; each is parsed when first needed. */
export const packedSchemas = {
`;

/** The generated file's path and text; nothing is written. */
export async function packSchemas() {
  const entries = [...readSchemas()].map(
    ([kind, schema]) =>
      `  '${kind}':\n    ${quote(JSON.stringify(packSchema(schema, ['$schema', '$id'])))},\n`,
  );
  return [
    {
      path: 'packages/schema/src/generated/packed-schemas.ts',
      text: `${header}${entries.join('')}} as const;\n`,
    },
  ];
}

function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
