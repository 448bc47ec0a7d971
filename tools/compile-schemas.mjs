// Compiles packages/schema/schemas to packages/schema/validators/*.cjs with ajv's standalone code: compiling at run
// time would cost every start of the command line half a second. Runs before the package is built (see its nx target).
// https://ajv.js.org/standalone.html
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packSchema, readSchemas } from './schema-files.mjs';

const packageFile = fileURLToPath(new URL('../packages/schema/package.json', import.meta.url));
const folder = new URL('../packages/schema/validators/', import.meta.url);
const require = createRequire(packageFile);
const { Ajv2020 } = require('ajv/dist/2020.js');
const standalone = require('ajv/dist/standalone').default;

/** Our annotations: they say how bad a fault is and how other spellings are read, and constrain nothing. */
const vocabulary = ['x-severity', 'x-canonical', 'x-ignore-case', 'x-read-as'];

const schemas = readSchemas();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const ajv = createAjv();
for (const schema of schemas.values()) ajv.addSchema(packSchema(schema));
for (const [kind, schema] of schemas) write(`${kind}.cjs`, standalone(ajv, ajv.getSchema(schema.$id)));
write('conditions.cjs', compileConditions());

function createAjv() {
  const options = {
    allErrors: true,
    // Errors carry the schema that holds the keyword: our annotations say how severe they are.
    verbose: true,
    messages: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    strictTypes: false,
    inlineRefs: false,
    code: { source: true, esm: false },
  };
  const ajv = new Ajv2020(options);
  ajv.addVocabulary(vocabulary);
  return ajv;
}

/** The schemas of every `if`, by their JSON text: reading a value asks them which branch it is in. */
function compileConditions() {
  const texts = new Set();
  for (const schema of schemas.values()) collectConditions(packSchema(schema), texts);
  const ajv = createAjv();
  const names = {};
  const index = {};
  [...texts].sort().forEach((text, position) => {
    const id = `condition-${position}`;
    ajv.addSchema({ ...JSON.parse(text), $id: id });
    names[`c${position}`] = id;
    index[text] = `c${position}`;
  });
  return `${standalone(ajv, names)};module.exports.index=${JSON.stringify(index)};`;
}

function collectConditions(node, texts) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.if === 'object' && node.then !== undefined) texts.add(JSON.stringify(node.if));
  for (const member of Object.values(node)) collectConditions(member, texts);
}

function write(name, code) {
  writeFileSync(new URL(name, folder), code);
}
