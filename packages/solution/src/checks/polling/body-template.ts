import { isArmExpression } from '@hubwright/placeholders';
import { maskPlaceholders } from './mask-placeholders.js';

/** What is wrong with a JSON body, and at which offset of the text as written. */
export interface BodyFault {
  readonly problem: string;
  readonly offset: number;
  /** Whether lenient readers, such as that of .NET, take it nevertheless. */
  readonly isTolerated: boolean;
}

/**
 * Finds why a body is no JSON; undefined when it is, or when it is only known after deployment. As the service takes
 * them, texts may stand in single quotes, placeholders are values or parts of texts, and texts may span lines.
 */
export function findBodyFault(text: string): BodyFault | undefined {
  if (text.startsWith('[') && isArmExpression(text.trim())) return undefined;
  // As digits they are a value where one is expected, and text within a text.
  return new BodyReader(maskPlaceholders(maskExpressions(text), '1')).findFault();
}

/** Calls of `parameters` within a text, with the quotes they have: another check's business. */
function maskExpressions(text: string): string {
  return text.replace(/\[+(?:parameters|variables)\('[^'"]*'\)[\w.]*\]+/gi, (call) =>
    '1'.repeat(call.length),
  );
}

const blanks = /[\s\uFEFF]*/y;
const scalar = /-?\d[\w.+-]*|true|false|null/y;
const quoted = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;

/** Reads relaxed JSON with a stack of its own, so that depth costs nothing. */
class BodyReader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  findFault(): BodyFault | undefined {
    const open: string[] = [];
    let expects: 'value' | 'name' | 'end' | 'firstName' | 'firstValue' = 'value';
    for (;;) {
      this.#take(blanks);
      const character = this.#text[this.#at];
      if (character === undefined) {
        if (open.length > 0) return this.#fault(`"${open.at(-1)}" is missing at the end`);
        return expects === 'end' ? undefined : this.#fault('it is empty');
      }
      if (expects === 'end') {
        const closes = open.at(-1);
        if (closes === undefined) return this.#fault('text follows after its end');
        if (character === closes) open.pop();
        else if (character === ',') expects = closes === '}' ? 'name' : 'value';
        else return this.#fault(`a comma or "${closes}" is expected`);
        this.#at++;
      } else if (expects === 'name' || expects === 'firstName') {
        if (expects === 'firstName' && character === '}') {
          open.pop();
          this.#at++;
          expects = 'end';
          continue;
        }
        if (character === '}') return this.#fault('a name is expected after the comma', true);
        if (!this.#take(quoted) && !this.#take(/[\w$]+/y)) return this.#fault('a name in quotes is expected');
        this.#take(blanks);
        if (this.#text[this.#at] !== ':') return this.#fault('a colon is expected');
        this.#at++;
        expects = 'value';
      } else if (character === '{' || character === '[') {
        open.push(character === '{' ? '}' : ']');
        this.#at++;
        expects = character === '{' ? 'firstName' : 'firstValue';
      } else if (expects === 'firstValue' && character === ']') {
        open.pop();
        this.#at++;
        expects = 'end';
      } else {
        if (character === ']' && open.at(-1) === ']')
          return this.#fault('a value is expected after the comma', true);
        if (!this.#take(quoted) && !this.#take(scalar)) return this.#fault('a value is expected');
        expects = 'end';
      }
    }
  }

  #take(pattern: RegExp): boolean {
    const sticky = pattern;
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text);
    if (!found || found[0] === '') return false;
    this.#at += found[0].length;
    return true;
  }

  #fault(problem: string, isTolerated = false): BodyFault {
    return { problem, offset: this.#at, isTolerated };
  }
}
