/** A form in which a secret may be written. */
export interface SecretForm {
  /** A regular expression that finds it. */
  readonly source: string;
  /** Letters and digits that every text with this form has; empty when there are none. */
  readonly core: string;
  /** Length of what is written plainly, by which the longer of two is found first. */
  readonly length: number;
}

/** Escapes of an escape, and of that again: a text in JSON in JSON. Bounded, lest a row of backslashes takes long. */
const escapes = String.raw`\\{0,8}`;
const escaped = String.raw`\\{1,8}`;

/** From this many bytes on, a secret is found within what is written in Base64 together with others, such as `user:password`. */
const shortestWithin = 6;

/**
 * The forms of a secret: as it is, percent-encoded as much or as little as anybody does it, as a text of JSON or of XML, and in Base64 of
 * either alphabet, alone or with others.
 */
export function formsOfSecret(secret: string): readonly SecretForm[] {
  if (secret === '') return [];
  const plain = {
    source: [...secret].map(patternOfSign).join(''),
    core: coreOf(secret),
    length: secret.length,
  };
  return [plain, ...base64Forms(secret)];
}

/** Letters and digits are written in one way; anything else in many. */
function patternOfSign(sign: string): string {
  if (/^[A-Za-z0-9]$/.test(sign)) return sign;
  const code = sign.codePointAt(0)!;
  const bytes = [...Buffer.from(sign, 'utf8')];
  const units = [...Array(sign.length).keys()].map((index) => sign.charCodeAt(index));
  const named = namedForms.get(sign);
  return `(?:${[
    sign === '\\' ? escaped : escapes + escapePattern(sign),
    bytes.map((byte) => `%(?:25)*${inHex(byte, 2)}`).join(''),
    units.map((unit) => `${escaped}u${inHex(unit, 4)}`).join(''),
    `&#(?:${code}|[xX]0*${inHex(code, 1)});`,
    ...(named === undefined ? [] : [named]),
  ].join('|')})`;
}

const namedForms: ReadonlyMap<string, string> = new Map([
  [' ', String.raw`\+`],
  ['\n', `${escaped}n`],
  ['\r', `${escaped}r`],
  ['\t', `${escaped}t`],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** A secret starts at one of three places in a group of Base64; the signs at its ends hold bits of its neighbours too. */
function base64Forms(secret: string): readonly SecretForm[] {
  const bytes = Buffer.from(secret, 'utf8');
  const whole = bytes.toString('base64').replace(/=+$/, '');
  if (bytes.length < shortestWithin) return [base64Form(whole, '')];
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const isRagged = ((offset + bytes.length) * 8) % 6 !== 0;
    const within = text.slice([0, 2, 3][offset], isRagged ? -1 : undefined);
    return base64Form(within, isRagged ? `(?:${patternOfBase64(text.slice(-1))})?` : '');
  });
}

function base64Form(text: string, end: string): SecretForm {
  const padding = '(?:=|%(?:25)*3[dD]){0,2}';
  return { source: patternOfBase64(text) + end + padding, core: coreOf(text), length: text.length };
}

/** `+` and `/`, or `-` and `_` in addresses: https://www.rfc-editor.org/rfc/rfc4648#section-5 */
function patternOfBase64(text: string): string {
  return text.replaceAll('+', '(?:[+ -]|%(?:25)*2[bB])').replaceAll('/', `(?:${escapes}[/_]|%(?:25)*2[fF])`);
}

/** The longest row of letters and digits. */
function coreOf(text: string): string {
  const rows = text.match(/[A-Za-z0-9]+/g) ?? [''];
  return rows.reduce((longest, row) => (row.length > longest.length ? row : longest));
}

function inHex(value: number, length: number): string {
  return [...value.toString(16).padStart(length, '0')]
    .map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join('');
}

function escapePattern(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
