import { expect, it } from '@jest/globals';
import { resumeCommand } from './resume-command.js';

const place = { subscriptionId: 's', resourceGroup: 'g (1)', workspace: 'w' };

it('is a line for the shell it was started in', () => {
  expect(resumeCommand("it's here/Okta", 'd-1', process.cwd(), place, { format: 'text' })).toBe(
    "hubwright deploy 'it'\\''s here/Okta' --resume d-1 --subscription s --resource-group 'g (1)' --workspace w",
  );
});

it('names the folder that -C chose, the cloud and the endpoint', () => {
  const options = { format: 'text', cloud: 'china', endpoint: 'http://127.0.0.1:1' } as const;
  expect(resumeCommand('Okta', 'd-1', '/srv/my content', place, options)).toMatch(
    / -C '\/srv\/my content' --cloud china --endpoint http:\/\/127\.0\.0\.1:1$/,
  );
});
