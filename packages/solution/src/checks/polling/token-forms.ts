/** Forms that nothing but a credential has, as their makers document them. Bounded, so that long files stay cheap. */
export const tokenForms: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,100}/g],
  ['an access key of AWS', /\b(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE)[A-Z0-9]{16}\b/g],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g],
  [
    'a webhook of Slack',
    /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30}/g,
  ],
  ['an API key of Google', /\bAIza[\w-]{35}(?![\w-])/g],
  ['a token of Okta', /\bSSWS 00[\w-]{40}(?![\w-])/g],
  ['a secret key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{20,250}/g],
  ['a JSON Web Token', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{16,2000}/g],
  ['a private key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\\rn\s]{0,20}[A-Za-z0-9+/]{40}/g],
  ['a shared access signature of Azure', /\bsig=(?:[A-Za-z0-9+/]|%2[bBfF]){38,90}(?:=|%3[dD])/g],
  ['a key of an Azure storage account', /\bAccountKey=[A-Za-z0-9+/]{86}==/g],
  [
    'a client secret of Microsoft Entra',
    /(?<![\w~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])/g,
  ],
];

/** Tells whether a text holds a credential that can be told by its form. */
export function holdsTokenForm(text: string): boolean {
  return tokenForms.some(([, pattern]) => text.search(pattern) !== -1);
}
