import type { OriginMapping } from '@hubwright/poller';
import type { PollValues } from './make-up-values.js';

/** All that the command needs that polls the mock. */
export interface PollCommandLine {
  readonly connector: string;
  /** Folder of `-C`; absent when the command is run where the mock is. */
  readonly directory: string | undefined;
  readonly mappings: readonly OriginMapping[];
  readonly values: PollValues;
  /** What the mock was told with `--assume`, which the run has to be told as well. */
  readonly assume: readonly string[];
}

/** The arguments of `hubwright` that poll the mock. */
export function pollArguments({ connector, directory, mappings, values, assume }: PollCommandLine): string[] {
  return [
    ...(directory === undefined ? [] : ['-C', directory]),
    'poll',
    connector,
    ...values.set.flatMap((text) => ['--set', text]),
    ...values.secret.flatMap((text) => ['--secret', text]),
    ...mappings.flatMap(({ from, to }) => ['--map-origin', `${from}=${to}`]),
    ...assume.flatMap((text) => ['--assume', text]),
    '--allow-local',
  ];
}

/** The command as a line for a POSIX shell, with the variables it needs before it. */
export function describePoll(line: PollCommandLine): string {
  const variables = Object.entries(line.values.variables).map(([name, value]) => `${name}=${quote(value)}`);
  return [...variables, 'npx', 'hubwright', ...pollArguments(line).map(quote)].join(' ');
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02 */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
