import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, splitPointer, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { workflowsOf } from './workflow.js';

/** A Logic App writes to the mail address of somebody. */
export const playbookAddressFixed = defineCheck({
  id: 'playbook-address-fixed',
  severity: 'warning',
  scope: 'playbook',
  origin: 'ours',
  summary: 'Logic Apps ask whom to write to.',
  page: new URL('../../../checks/playbook-address-fixed.md', import.meta.url),
  messages: {
    fixed:
      'The Logic App writes to {address} wherever it is installed. Ask for the address with a parameter of the template.',
  },
});

const receiver =
  /^(?:emailMessage\/)?(?:to|cc|bcc|from|reply-?to|recipients?|email|mailboxaddress|assign(?:ed)?_?to)$/i;
const address = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const example =
  /@(?:[\w.-]*\.)?(?:example|contoso|fabrikam|adatum|domain|company|yourdomain|xyz)\.(?:com|org|net)$/i;

/** Reports addresses in members that say to or from whom; those of examples are left alone. */
export function findFixedAddresses(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap(({ definition }) => {
    const found: Diagnostic[] = [];
    if (!definition) return found;
    const { source } = definition;
    walkStrings(
      definition.value,
      (text, pointer, at) => {
        if (at !== 'value' || !text.includes('@') || text.startsWith('[')) return;
        if (!receiver.test(splitPointer(pointer).at(-1) ?? '')) return;
        for (const match of text.matchAll(address)) {
          if (example.test(match[0])) continue;
          const span = { start: match.index, end: match.index + match[0].length };
          const args = { address: match[0] };
          found.push(playbookAddressFixed.report('fixed', args, atValue(source, pointer, span)));
        }
      },
      definition.pointer,
    );
    return found;
  });
}
