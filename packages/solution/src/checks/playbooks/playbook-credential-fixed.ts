import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, splitPointer, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { workflowsOf } from './workflow.js';

/** A Logic App holds a password, key or token as it is. */
export const playbookCredentialFixed = defineCheck({
  id: 'playbook-credential-fixed',
  marksSecrets: true,
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'Logic Apps hold no passwords, keys and tokens.',
  page: new URL('../../../checks/playbook-credential-fixed.md', import.meta.url),
  messages: {
    fixed:
      'The {member} is written into the Logic App, where everybody who has the playbook reads it. Ask for it with a parameter of the type securestring, or read it from a key vault; if it was real, replace it where it is used.',
  },
});

/** Members of the `authentication` of an action, and headers, that hold a credential. */
const authenticationMembers = /^(?:password|secret|pfx|value)$/i;
const headers =
  /^(?:authorization|proxy-authorization|(?:x-)?api-?(?:key|token)|x-auth-token|x-functions-key|ocp-apim-subscription-key)$/i;

/** What a credential is a member of; most strings are of nothing of the kind. */
const holder = /\/(?:authentication|headers)\/[^/]+$/i;

/** Reports credentials of actions and triggers that are neither an expression nor a hint of what to write there. */
export function findFixedCredentials(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap(({ definition }) => {
    const found: Diagnostic[] = [];
    if (!definition) return found;
    const { source } = definition;
    walkStrings(
      definition.value,
      (text, pointer, at) => {
        if (at !== 'value' || !holder.test(pointer)) return;
        const [parent = '', member = ''] = splitPointer(pointer).slice(-2);
        const isCredential =
          (/^authentication$/i.test(parent) && authenticationMembers.test(member)) ||
          (/^headers$/i.test(parent) && headers.test(member));
        const span = isCredential ? credentialIn(text) : undefined;
        if (span)
          found.push(playbookCredentialFixed.report('fixed', { member }, atValue(source, pointer, span)));
      },
      definition.pointer,
    );
    return found;
  });
}

/** The credential itself, without the name of its scheme. */
function credentialIn(text: string): { start: number; end: number } | undefined {
  if (/^\[|@/.test(text)) return undefined;
  const scheme = /^\s*(?:(?:Bearer|Basic|Token|ApiKey|SSWS|Splunk)\s+)?/i.exec(text)?.[0] ?? '';
  const secret = text.slice(scheme.length);
  const isHint = /[<>{}*\s]|your|xxx|change|replace|enter|secret|password|token|key|example/i.test(secret);
  return secret.length < 8 || isHint ? undefined : { start: scheme.length, end: text.length };
}
