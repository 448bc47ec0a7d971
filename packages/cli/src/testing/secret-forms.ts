/** The ways a text may be written within others, each under its name. Written apart from the mask, which has its own list. */
export function formsOfSecret(secret: string): Readonly<Record<string, string>> {
  const encoded = encodeURIComponent(secret);
  const base64 = Buffer.from(secret).toString('base64');
  const inJson = JSON.stringify(secret).slice(1, -1);
  return {
    plain: secret,
    'in an address': encoded,
    'in an address, in small letters': encoded.replace(/%../g, (code) => code.toLowerCase()),
    'in an address, every sign': encoded.replace(
      /[!'()*~_.-]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    ),
    'in a path': encodeURI(secret),
    'in an address as a browser has it': new URL(`http://h/?${secret.replaceAll('#', '%23')}`).search.slice(
      1,
    ),
    'in a form': new URLSearchParams({ x: secret }).toString().slice(2),
    'in JSON': inJson,
    'in JSON with slashes escaped': inJson.replaceAll('/', '\\/'),
    'in JSON, within JSON': JSON.stringify(inJson).slice(1, -1),
    'in Base64': base64,
    'in Base64 without padding': base64.replace(/=+$/, ''),
    'in Base64 for addresses': Buffer.from(secret).toString('base64url'),
    'in Base64, in an address': encodeURIComponent(base64),
  };
}
