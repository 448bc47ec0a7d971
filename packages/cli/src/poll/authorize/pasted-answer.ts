import { readAuthorizationAnswer, type AuthorizationAnswer } from '@hubwright/poller';

/**
 * Reads what a person pasted: the address the browser ended at, its query alone, or the bare code. `undefined` when it is nothing of that.
 * @param state what an address has to bring back; a bare code comes without it
 */
export function readPastedAnswer(text: string, state: string): AuthorizationAnswer | undefined {
  const pasted = text.trim().replace(/^["'<]|["'>]$/g, '');
  if (URL.canParse(pasted) && /^https?:/i.test(pasted)) {
    const { searchParams, hash } = new URL(pasted);
    return (
      readAuthorizationAnswer(searchParams, state) ??
      readAuthorizationAnswer(new URLSearchParams(hash.slice(1)), state)
    );
  }
  if (/^[?#]?(code|state|error)=/.test(pasted))
    return readAuthorizationAnswer(new URLSearchParams(pasted.replace(/^[?#]/, '')), state);
  return pasted === '' || /\s/.test(pasted) ? undefined : { code: decodeCode(pasted) };
}

/** A code copied from an address bar is still written for the address. */
function decodeCode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
