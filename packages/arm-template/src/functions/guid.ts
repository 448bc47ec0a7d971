import { createHash } from 'node:crypto';

/** The namespace of Azure's GUIDs, `11fb06fb-712d-4ddd-98c7-e71bbd588830`. */
const namespace = Buffer.from('11fb06fb712d4ddd98c7e71bbd588830', 'hex');

/**
 * The GUID that `guid` gives for its arguments, as published values show: a name-based UUID, version 5, of the arguments
 * joined with `-`.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#guid
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function nameBasedGuid(args: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(args.join('-'), 'utf8').digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const digits = hash.toString('hex', 0, 16);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
