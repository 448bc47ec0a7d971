import { expect, it } from '@jest/globals';
import { deploymentName } from './deployment-name.js';

const template = {
  parameters: { workspace: { type: 'string' }, key: { type: 'secureString' } },
  resources: [],
};

it('is the same for the same content, whatever the secrets and the order of values', () => {
  const name = deploymentName('Café: Audit', template, { workspace: 'a', key: 'one' });
  expect(name).toMatch(/^hubwright-cafe?-?-?audit-[0-9a-f]{12}$/);
  expect(deploymentName('Café: Audit', template, { key: 'two', workspace: 'a' })).toBe(name);
  expect(deploymentName('Café: Audit', template, { workspace: 'b' })).not.toBe(name);
  expect(deploymentName('Café: Audit', { ...template, resources: [{}] }, { workspace: 'a' })).not.toBe(name);
});

it.each(['x'.repeat(200), '...', '監査', 'a'.repeat(41) + '-b'])(
  'is one that Azure takes, for %j',
  (title) => {
    const name = deploymentName(title, template, {});
    expect(name).toMatch(/^hubwright[a-z0-9-]*-[0-9a-f]{12}$/);
    expect(name.length).toBeLessThanOrEqual(64);
  },
);
