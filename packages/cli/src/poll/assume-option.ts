import { assumptionNames, choicesFor, textOfChoice } from '@hubwright/poller/assumptions';
import { Option } from 'commander';

/** `--assume <name=choice>`, which may be repeated. */
export function assumeOption(description: string): Option {
  return new Option('--assume <name=choice>', description).argParser(
    (text: string, earlier: readonly string[] = []) => [...earlier, text],
  );
}

/** What can be assumed, for `--help`: each name with its choices, the default first. */
export function describeAssumptions(): string {
  const lines = assumptionNames.flatMap((name) => [
    `  ${name}`,
    ...choicesFor(name).map((choice) => `    ${choice.padEnd(20)} ${textOfChoice(name, choice)}`),
  ]);
  return [
    '',
    'What nobody documents of the service is assumed. With --assume <name=choice>, the first choice being the default:',
    ...lines,
  ].join('\n');
}
