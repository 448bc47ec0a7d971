/** A kind of secret that is told by its shape alone. */
export interface SecretShape {
  /** What it is called in messages, with its article. */
  readonly name: string;
  /** Global; group 1 is the part that has to look random. */
  readonly pattern: RegExp;
}

/** Only shapes that nothing else has, as their makers document them. Each is searched for in time linear in the text. */
const secretShapes: readonly SecretShape[] = [
  {
    name: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----[\\rn\s]{1,20}([A-Za-z0-9+/]{40})/g,
  },
  { name: 'a token of GitHub', pattern: /\bgh[pousr]_([A-Za-z0-9]{36,255})\b/g },
  { name: 'a token of GitHub', pattern: /\bgithub_pat_([A-Za-z0-9_]{22,255})/g },
  { name: 'a token of GitLab', pattern: /\bglpat-([\w-]{20,100})/g },
  { name: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)([A-Z0-9]{16})\b/g },
  { name: 'a token of Slack', pattern: /\bxox[abeoprs]-([A-Za-z0-9-]{20,250})/g },
  {
    name: 'a webhook of Slack',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/([A-Za-z0-9]{20,30})\b/g,
  },
  { name: 'an API key of Google', pattern: /\bAIza([\w-]{35})(?![\w-])/g },
  { name: 'a token of Okta', pattern: /\bSSWS 00([\w-]{40})(?![\w-])/g },
  { name: 'a secret key of Stripe', pattern: /\b[rs]k_live_([A-Za-z0-9]{20,250})/g },
  { name: 'the key of a storage account', pattern: /\bAccountKey=([A-Za-z0-9+/]{86}==)/g },
  { name: 'a shared access key', pattern: /\bSharedAccessKey=([A-Za-z0-9+/]{43}=)/g },
  {
    name: 'a shared access signature',
    pattern: /\bsig=((?:[A-Za-z0-9+/]|%2[bBfF]){38,90}(?:=|%3[dD]))/g,
  },
  {
    name: 'a client secret of Microsoft Entra',
    pattern: /(?<![\w~.-])([A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34})(?![\w~.-])/g,
  },
  { name: 'a JSON Web Token', pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.([\w-]{16,2000})/g },
];

/** Any text without one of these has no secret of a known shape. */
const beginnings =
  /PRIVATE KEY-----|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|xox[abeoprs]-|hooks\.slack\.com|AIza|SSWS 00|k_live_|AccountKey=|SharedAccessKey=|\bsig=|[78]Q~|eyJ/;

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

/** Filler such as "xxxx" repeats itself. */
function looksRandom(text: string): boolean {
  return new Set(text).size >= 8;
}
