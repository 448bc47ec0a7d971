import type { ZipProblem } from '@hubwright/packaging';

/** A zip problem as a sentence. */
export function describeZipProblem(problem: ZipProblem): string {
  switch (problem.kind) {
    case 'not-a-zip':
      return `The file is no zip that can be read: ${asClause(problem.reason)}.`;
    case 'too-many-entries':
      return `The zip has ${problem.count} entries; a package has two.`;
    case 'too-large':
      return `"${problem.path}" unpacks to more than ${problem.limit} bytes.`;
    case 'unsafe-path':
      return `The name "${problem.path}" is not a plain relative path (${problem.fault}).`;
    case 'duplicate':
      return `"${problem.path}" is there twice.`;
    case 'directory':
      return `"${problem.path}" is a folder; the files belong at the root.`;
    case 'system-file':
      return `"${problem.path}" was left by an operating system.`;
    case 'symbolic-link':
      return `"${problem.path}" is a link.`;
    case 'encrypted':
      return `"${problem.path}" is encrypted.`;
    case 'corrupt':
      return `"${problem.path}" is damaged: ${asClause(problem.reason)}.`;
    case 'not-text':
      return `"${problem.path}" is not text.`;
  }
}

/** A reader's own words without their last full stop, since ours follows. */
function asClause(reason: string): string {
  return reason.replace(/\.$/, '');
}
