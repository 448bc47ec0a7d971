import { describe, expect, it } from '@jest/globals';
import { playbookName } from './playbook-name.js';

describe('playbookName', () => {
  it.each([
    [['Playbooks', 'Block-IP'], 'azuredeploy', 'Block-IP'],
    [['Playbooks', 'Block-IP', 'Incident-Trigger'], 'azuredeploy', 'Block-IP-Incident-Trigger'],
    [
      ['Playbooks', 'Block-IP', 'alert-trigger-logingestionapi'],
      'azuredeploy',
      'Block-IP-alert-trigger-logingestionapi',
    ],
    [['Playbooks', 'Connectors', 'My Connector'], 'deploy', 'My Connector'],
    [['Playbooks'], 'Notify_Team', 'Notify_Team'],
    [['Playbooks'], 'azuredeploy', 'Playbooks'],
    [[], 'azuredeploy', 'azuredeploy'],
  ])('of %j and %s is %s', (folders, fileName, name) => {
    expect(playbookName(folders, fileName)).toBe(name);
  });
});
