import { expect, it } from '@jest/globals';
import { createMask } from '@hubwright/poller';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { createVoice } from './azure-voice.js';

it.each(['e', '"', '\\', '1'])('JSON stays JSON though %j is a secret', (secret) => {
  const terminal = fakeTerminal('/');
  const voice = createVoice(terminal, createMask([secret]), {});
  voice.write(`${JSON.stringify({ version: 1, name: `a${secret}b` }, null, 2)}\n`);
  expect(JSON.parse(terminal.written.out)).toEqual({ version: 1, name: 'a***b' });
});

it('text is hidden as it is', () => {
  const terminal = fakeTerminal('/');
  createVoice(terminal, createMask(['sesame']), {}).write('{sesame');
  expect(terminal.written.out).toBe('{***');
});
