import { readFileSync } from 'node:fs';

/** Whether a process is running on this machine, as far as the system tells. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is there all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // One that has ended and was not waited for keeps its number; in containers nobody may ever wait for it.
  return !['Z', 'X'].includes(readStatus(pid)?.[0] ?? '');
}

/**
 * When a process was started, in the system's own count since a certain start of the machine; `undefined` where that cannot be read. Numbers
 * of processes come again, in containers soon.
 */
export function startOf(pid: number): string | undefined {
  const started = readStatus(pid)?.[19];
  if (started === undefined) return undefined;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`;
  } catch {
    return undefined;
  }
}

/** The fields from the third on, the state first, where there is such a file: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readStatus(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses, which may hold anything.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
