import { expect, it } from '@jest/globals';
import { atText, createSource, type Diagnostic } from '@hubwright/schema';
import { formatDiagnostics } from './text.js';

const secret = `ghp_${'Ab3dEf9hIj'.repeat(4).slice(0, 36)}`;
const source = createSource('a.json', `{\n  "key": "${secret}",\n  "id": ""\n}\n`);

it('shows a secret neither where it is found nor beside another finding', () => {
  const found = (checkId: string, messageId: string, offset: number, length: number): Diagnostic => ({
    checkId,
    messageId,
    args: { name: 'a token of GitHub', property: 'id' },
    severity: 'error',
    location: atText(source, offset, length),
  });
  const text = formatDiagnostics(
    [
      found('secret-in-file', 'found', source.text.indexOf(secret), secret.length),
      found('property-missing', 'found', source.text.indexOf('"id"'), 4),
    ],
    { color: false },
  );
  expect(text).toContain(`> 2 |   "key": "${'*'.repeat(secret.length)}"`);
  expect(text).toContain('> 3 |   "id": ""');
  expect(text).not.toContain(secret.slice(0, 12));
});
