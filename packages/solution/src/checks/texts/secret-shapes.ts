/** A kind of secret that is told by its shape alone. */
export interface SecretShape {
  /** What it is called in messages, with its article. */
  readonly name: string;
  /** Global; group 1 is the part that has to look random. */
  readonly pattern: RegExp;
}

/** Only shapes that nothing else has. Each is searched for in time linear in the text. */
export const secretShapes: readonly SecretShape[] = [
  {
    name: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----(?:\\r|\\n|\s){1,8}([A-Za-z0-9+/]{40})/g,
  },
  { name: 'a token of GitHub', pattern: /\bgh[pousr]_([A-Za-z0-9]{36})\b/g },
  { name: 'a token of GitHub', pattern: /\bgithub_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/g },
  {
    name: 'an access key of AWS',
    pattern:
      /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b[^A-Za-z0-9/+]{1,40}(?:[\w-]{1,40}[^A-Za-z0-9/+]{1,8})?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  },
  { name: 'a token of Slack', pattern: /\bxox[abprs]-\d{8,14}-([\dA-Za-z-]{20,})/g },
  {
    name: 'a webhook of Slack',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/([A-Za-z0-9]{24})\b/g,
  },
  { name: 'an API key of Google', pattern: /\bAIza([\w-]{35})(?![\w-])/g },
  { name: 'the key of a storage account', pattern: /\bAccountKey=([A-Za-z0-9+/]{86}==)/g },
  { name: 'a shared access key', pattern: /\bSharedAccessKey=([A-Za-z0-9+/]{43}=)/g },
  {
    name: 'a shared access signature',
    pattern: /[?&](?:sv|se|sp)=[^\s"'<>]{1,400}&sig=([A-Za-z0-9%+/]{40,80}(?:%3[Dd]|=))/g,
  },
  { name: 'a signed token', pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.([\w-]{40,1000})/g },
];

/** Any text without one of these has no secret of a known shape. */
const beginnings =
  /PRIVATE KEY-----|gh[pousr]_|github_pat_|AKIA|ASIA|xox[abprs]-|hooks\.slack\.com|AIza|AccountKey=|SharedAccessKey=|&sig=|eyJ/;

/** A secret in a text. What it is stays out of messages. */
export interface FoundSecret {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the secrets of a text; those that documentation shows as examples are none. */
export function secretsIn(text: string): FoundSecret[] {
  if (!beginnings.test(text)) return [];
  return secretShapes.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, 1: random = found, index }) =>
      looksRandom(random) && !/example|sample|dummy|placeholder/i.test(found)
        ? [{ name, start: index, end: index + found.length }]
        : [],
    ),
  );
}

/** Filler such as "xxxx" or "1234567890" repeats itself. */
function looksRandom(text: string): boolean {
  return new Set(text).size >= 12;
}
