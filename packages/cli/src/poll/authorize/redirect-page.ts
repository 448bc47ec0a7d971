/** The page the browser shows when it comes back; it repeats nothing of the address it was called with. */
export function redirectPage(isAuthorized: boolean): string {
  const [title, text] = isAuthorized
    ? ['Authorised', 'You can close this window and go back to the terminal.']
    : ['Not authorised', 'You can close this window. The terminal says why.'];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body>
</html>
`;
}

/** Headers of that page: nothing of it is kept, and the code in its address goes nowhere. */
export const redirectPageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'",
  Connection: 'close',
};
