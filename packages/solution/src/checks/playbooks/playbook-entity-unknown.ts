import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { templateOf } from './workflow.js';

/** The metadata of a playbook names a kind of entity that there is not. */
export const playbookEntityUnknown = defineCheck({
  id: 'playbook-entity-unknown',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/playbooksValidator:entities'],
  summary: 'The entities of a playbook are kinds Microsoft Sentinel knows.',
  page: new URL('../../../checks/playbook-entity-unknown.md', import.meta.url),
  messages: {
    unknown:
      '"{entity}" is no kind of entity of Microsoft Sentinel, and the public checks refuse it.{hint} The kinds are {kinds}.',
  },
});

const kinds = [
  'Account',
  'AzureResource',
  'CloudApplication',
  'DnsResolution',
  'File',
  'FileHash',
  'Host',
  'HostLogonSession',
  'IoTDevice',
  'IP',
  'Mailbox',
  'MailCluster',
  'MailMessage',
  'Malware',
  'NetworkConnection',
  'Process',
  'RegistryKey',
  'RegistryValue',
  'SecurityGroup',
  'SubmissionMail',
  'URL',
];
const known = new Set(kinds.map((kind) => kind.toLowerCase()));

/** Names other products have for the same kinds. */
const otherNames: Readonly<Record<string, string>> = {
  user: 'Account',
  domain: 'DnsResolution',
  dns: 'DnsResolution',
  ipaddress: 'IP',
  hash: 'FileHash',
  device: 'Host',
  email: 'MailMessage',
};

/** Reports entities that are not in the list; case does not matter. */
export function findUnknownEntities(content: PlaybookContent): Diagnostic[] {
  const entities = readMember(readMember(templateOf(content), 'metadata'), 'entities');
  if (!entities || !Array.isArray(entities.value)) return [];
  return childrenOf(entities).flatMap(({ value, source, pointer }) => {
    if (typeof value !== 'string' || value.trim() === '' || known.has(value.toLowerCase())) return [];
    const near = suggest(value, kinds) ?? otherNames[value.toLowerCase().replace(/[^a-z]/g, '')];
    const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
    const location = atValue(source, pointer);
    const fix = near === undefined ? {} : { fix: renameFix(`Replace with "${near}"`, location, near) };
    return playbookEntityUnknown.report(
      'unknown',
      { entity: value, hint, kinds: kinds.join(', ') },
      location,
      fix,
    );
  });
}
