import { describe, expect, it } from '@jest/globals';
import { main } from '../main.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

describe('a command line that cannot be carried out', () => {
  const run = async (...argv: string[]) => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    const terminal = fakeTerminal(folder);
    return { code: await main(argv, terminal), ...terminal.written };
  };
  const place = [
    '--subscription',
    '11111111-1111-4111-8111-111111111111',
    '--resource-group',
    'a',
    '--workspace',
    'soc1',
  ];

  it.each<[string, string[], string]>([
    [
      'all that is missing',
      ['deploy', 'Contoso'],
      'where the workspace is: --subscription (or AZURE_SUBSCRIPTION_ID), --resource-group, --workspace.',
    ],
    [
      'a subscription that is none',
      ['deploy', 'Contoso', ...place, '--subscription', 'mine'],
      '"mine" is no id',
    ],
    [
      'HTTP in the open',
      ['deploy', 'Contoso', ...place, '--endpoint', 'http://example.com'],
      'has to be https',
    ],
    ['an unknown value', ['deploy', 'Contoso', ...place, '--set', 'a=b'], 'The template takes no value "a".'],
    [
      'a key vault elsewhere',
      ['deploy', 'Contoso', ...place, '--secret', 'a=keyvault:https://evil.example/secrets/x'],
      'is no key vault of this cloud, whose host names end in .vault.azure.net',
    ],
    [
      'the mode that deletes',
      ['deploy', 'Contoso', ...place, '--mode', 'complete'],
      'deletes everything in the resource group that the template does not name',
    ],
    ['--route api for a solution', ['deploy', 'Contoso', ...place, '--route', 'api'], 'give its file'],
  ])('%s', async (_name, argv, message) => {
    const result = await run(...argv);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
  });
});
