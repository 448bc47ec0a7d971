import { atKey, atText, atValue, NoLocation, type Diagnostic, type Location } from '@hubwright/schema';
import type { Content, Solution } from '@hubwright/solution';
import { customCheckFailed } from '../checks/custom-check-failed.js';
import type { CustomCheck, CustomCheckContext } from '../custom-checks.js';

/** What custom checks look at. */
export interface CustomCheckSubject {
  readonly solution: Solution | undefined;
  readonly content: readonly Content[];
  readonly today: string;
}

/** Runs custom checks. One that throws, or reports what it does not declare, is a finding itself, and the others go on. */
export function runCustomChecks(checks: readonly CustomCheck[], subject: CustomCheckSubject): Diagnostic[] {
  return checks.flatMap((check) => runCheck(check, subject));
}

function runCheck(check: CustomCheck, { solution, content, today }: CustomCheckSubject): Diagnostic[] {
  const found: Diagnostic[] = [];
  const context: CustomCheckContext = {
    content,
    today,
    atKey,
    atText,
    atValue,
    report(messageId, args, location, { severity = check.severity, fix } = {}) {
      if (!Object.hasOwn(check.messages, messageId)) throw new Error(`There is no message "${messageId}".`);
      found.push({ checkId: check.id, messageId, args, severity, location, ...(fix && { fix }) });
    },
  };
  const failed = [
    ...content.map((item) => attempt(check, atText(item.source), () => check.content?.(item, context))),
    attempt(check, NoLocation, () => solution && check.solution?.(solution, context)),
  ];
  return [...found, ...failed.filter((failure) => failure !== undefined)];
}

function attempt(check: CustomCheck, location: Location, run: () => void): Diagnostic | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    return customCheckFailed.report('threw', { check: check.id, reason }, location);
  }
}
