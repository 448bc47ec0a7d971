import { Composer, Lexer, Parser, type Document as YamlDocument, type CST } from 'yaml';
import { maximumNestingDepth, maximumYamlTokens } from './limits.js';

/** The syntax tree of a YAML text, every document of its stream; or why it was not made, and at which offset. */
export type ComposedYaml =
  | { readonly kind: 'documents'; readonly documents: readonly YamlDocument.Parsed[] }
  | { readonly kind: 'too-deep' | 'too-many-tokens'; readonly offset: number };

/**
 * `uniqueKeys` off: the library compares every pair of keys, which takes minutes for a map of 100,000.
 * `resolveKnownTags` off: dates, binaries and sets have no counterpart in JSON.
 */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/**
 * Parses a YAML text with bounded work. The library's composer is recursive, so its tokens are counted and the depth of
 * its stack is watched while they are read, before anything is composed.
 */
export function composeYaml(text: string): ComposedYaml {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  // Besides one entry for each open collection, the stack holds the document and the scalar being read.
  const maximumStack = maximumNestingDepth + 2;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maximumStack) return { kind: 'too-deep', offset: parser.offset };
    if (++count > maximumYamlTokens) return { kind: 'too-many-tokens', offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: 'documents', documents: [...new Composer(options).compose(tokens, true, text.length)] };
}
