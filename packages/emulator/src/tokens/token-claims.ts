import { isJsonObject, type JsonObject } from '@hubwright/schema';

/** Whether a text has the three parts of a JSON Web Token (RFC 7519). */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
}

/** The claims of a token, without checking its signature; `undefined` when it has none that can be read. */
export function readClaims(token: string): JsonObject | undefined {
  const [, part = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isJsonObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a token with these claims. It is not signed: nothing but the emulator takes it. */
export function writeToken(claims: JsonObject): string {
  const encode = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.emulator`;
}
