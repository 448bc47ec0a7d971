import { credentialHeaders, maskText, type Mask } from './mask.js';
import { hideSignInBody } from './hide-sign-in-body.js';
import { quoteWord, toWord, type ShellPart, type SecretVariables } from './shell-word.js';
import type { HttpRequest } from './transport-port.js';

/** What a command needs besides the request. */
export interface CurlSurroundings {
  readonly mask: Mask;
  /** Environment variables by the secret they hold. */
  readonly secretVariables: SecretVariables;
  /** Where an address really leads. */
  readonly mapUrl: (url: string) => string;
  /** The call signs in: members of its body are hidden unless they are known to be public. */
  readonly isSignIn: boolean;
}

/**
 * Writes a request as a `curl` command for a POSIX shell. A secret that came from an environment variable is a reference to it, as long
 * as it stands in the request the way it stands in the variable; any other secret is `***`. Redirects are not followed, since `curl` would
 * send headers such as `X-Api-Key` on to any host.
 * @see https://curl.se/docs/manpage.html
 */
export function writeCurl(request: HttpRequest, surroundings: CurlSurroundings): string {
  const { mask, secretVariables, mapUrl, isSignIn } = surroundings;
  const word = (text: string): readonly ShellPart[] => toWord(text, mask, secretVariables);
  const url = mapUrl(request.url);
  const options = [
    '--compressed',
    // Brackets and braces are patterns to curl.
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(request.method === 'GET' && request.body === undefined
      ? []
      : [`-X ${quoteWord(word(request.method))}`]),
    ...Object.entries(request.headers).map((header) => writeHeader(header, request, surroundings)),
  ];
  if (request.body !== undefined) {
    const body = isSignIn ? hideSignInBody(request.body, word) : hideMembers(word(request.body), mask);
    options.push(`--data-raw ${quoteWord(body)}`);
  }
  return `curl ${[...options, quoteWord(word(url))].join(' ')}`;
}

function writeHeader(
  [name, value]: readonly [string, string],
  request: HttpRequest,
  { mask, secretVariables }: CurlSurroundings,
): string {
  const key = name.toLowerCase();
  const isCredential = credentialHeaders.has(key) || request.credentialHeaders.includes(key);
  const basic = /^authorization$/i.test(name) ? basicPair(value) : undefined;
  const pair = basic === undefined ? undefined : toWord(basic, mask, secretVariables);
  if (pair?.some((part) => typeof part !== 'string') && !pair.some(hidesSomething))
    return `-u ${quoteWord(pair)}`;
  // With nothing after the colon, curl would leave the header out.
  if (value === '') return `-H ${quoteWord([`${name};`])}`;
  const word = toWord(value, mask, secretVariables);
  return `-H ${quoteWord([`${name}: `, ...(isCredential ? hideUnknown(word) : word)])}`;
}

/** Of a header that is all credential, only a scheme such as `Bearer` or the name of a cookie is shown beside known secrets. */
function hideUnknown(word: readonly ShellPart[]): readonly ShellPart[] {
  const [first, ...rest] = word;
  const isKnown = (part: ShellPart): boolean => typeof part !== 'string' || part === maskText;
  if (first !== undefined && isKnown(first)) return rest.every(isKnown) ? word : [maskText];
  const isScheme = typeof first === 'string' && /^[\w-]{1,32}[ =:]$/.test(first);
  return isScheme && rest.length > 0 && rest.every(isKnown) ? word : [maskText];
}

/** `user:password` of a header of Basic authentication (RFC 7617). */
function basicPair(value: string): string | undefined {
  const encoded = /^basic ([\w+/]+=*)$/i.exec(value)?.[1];
  const pair = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
  return pair.includes(':') ? pair : undefined;
}

/** Hides members such as `password` between the known secrets of a body. */
function hideMembers(word: readonly ShellPart[], mask: Mask): readonly ShellPart[] {
  const joined: ShellPart[] = [];
  for (const part of word) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.map((part) => (typeof part === 'string' ? mask.body(part) : part));
}

function hidesSomething(part: ShellPart): boolean {
  return part === maskText;
}
