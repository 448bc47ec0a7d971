import { scanPlaceholders, type JsonObject } from '@hubwright/placeholders';
import {
  authorizationCode,
  consentSlots,
  credentialSlots,
  needsConsent,
  optionalSlots,
  readSlot,
  redirectUri,
  requiredSlots,
  writeSlot,
  type CredentialSlot,
} from './credential-slots.js';
import { asObject, readMember } from './read-member.js';

/** Given values by name, in lower case. */
type GivenValues = ReadonlyMap<string, string>;

/**
 * Puts credentials given by the names of the connect call into `auth`, unless a slot asks for that very name itself.
 * @param used takes the names that were put somewhere, in lower case
 */
export function fillSlots(config: JsonObject, values: GivenValues, used: Set<string>): JsonObject {
  const name = Object.keys(config).find((member) => member.toLowerCase() === 'auth');
  let auth = asObject(name === undefined ? undefined : config[name]);
  if (name === undefined || !auth) return config;
  const taken = new Set([...requiredSlots(auth), ...optionalSlots(auth)].map((slot) => slot.name));
  const isConsent = needsConsent(auth);
  for (const slot of credentialSlots) {
    const value = values.get(slot.name.toLowerCase());
    const text = readSlot(auth, slot);
    if (value === undefined && isConsent && (consentSlots.includes(slot) || slot === redirectUri)) {
      if (asksInVain(text, values) && !belongsToCode(auth, slot)) auth = writeSlot(auth, slot, '');
      continue;
    }
    if (value === undefined || (text === undefined && !taken.has(slot.name))) continue;
    used.add(slot.name.toLowerCase());
    const asked = scanPlaceholders(text ?? '').some(
      (placeholder) => placeholder.name.toLowerCase() === slot.name.toLowerCase(),
    );
    if (!asked) auth = writeSlot(auth, slot, value);
  }
  return { ...config, [name]: auth };
}

/** A code needs the redirect URI it was asked for with; without one, it is not needed, or whoever asks for the code chooses it. */
function belongsToCode(auth: JsonObject, slot: CredentialSlot): boolean {
  return slot === redirectUri && readSlot(auth, authorizationCode) !== undefined;
}

/** Of a code, a refresh token and an access token one is enough, so a placeholder for another that nobody fills is no gap. */
function asksInVain(text: string | undefined, values: GivenValues): boolean {
  return scanPlaceholders(text ?? '').some(({ name }) => !values.has(name.toLowerCase()));
}

/**
 * Whether a user name or a password is meant to be empty, as for APIs that take a key as the one and nothing as the other. In a connector
 * of 2022 an empty member is a place to be filled, so there the value has to be given.
 */
export function isEmptyOnPurpose(
  auth: JsonObject,
  slot: CredentialSlot,
  kind: string,
  values: GivenValues,
): boolean {
  if (slot.member !== 'UserName' && slot.member !== 'Password') return false;
  if (values.get(slot.name.toLowerCase()) === '') return true;
  const value = readMember(auth, slot.member);
  const text = asObject(value) ? readMember(asObject(value)!, 'value') : value;
  return kind !== 'APIPolling' && text === '';
}
