import { describe, expect, it } from '@jest/globals';
import { nameFolders, projectNameOf } from './project-name.js';

describe('projectNameOf', () => {
  it.each([
    ['SlackAudit', 'slack-audit'],
    ['GitHubEnterpriseAudit', 'github-enterprise-audit'],
    ['OktaSystemLog', 'okta-system-log'],
    ['GitHub', 'github'],
    ['LastPass', 'lastpass'],
    ['cveBusterPush', 'cve-buster-push'],
    ['CiscoWSA', 'cisco-wsa'],
    ['SAPBtpAudit', 'sap-btp-audit'],
    ['VMWareESXi', 'vmware-esxi'],
    ['MongoDBAudit', 'mongodb-audit'],
    ['Office365Audit', 'office365-audit'],
    ['42Crunch API Protection', '42crunch-api-protection'],
    ['SonicWall Firewall', 'sonicwall-firewall'],
    ['VMware vCenter', 'vmware-vcenter'],
    ['ExtraHop Reveal(x)', 'extrahop-reveal-x'],
    ['ThreatAnalysis&Response', 'threatanalysis-response'],
    ['Citrix-Web_App  Firewall', 'citrix-web-app-firewall'],
    ['Zażółć Éditeur', 'zazo-c-editeur'],
    ['日本', 'solution'],
  ])('%s is %s', (folderName, name) => {
    expect(projectNameOf(folderName)).toBe(name);
  });
});

describe('nameFolders', () => {
  const folders = ['Solutions/Slack Audit', 'Solutions/SlackAudit', 'solutions/slack-audit'].map((root) => ({
    root,
    dataFile: `${root}/Data/Solution_SlackAudit.json`,
  }));

  it('numbers folders that would share a name and says which has it', () => {
    expect(nameFolders(folders, {}).map(({ name, sameNameAs }) => [name, sameNameAs])).toEqual([
      ['slack-audit', undefined],
      ['slack-audit-2', 'Solutions/Slack Audit'],
      ['slack-audit-3', 'Solutions/Slack Audit'],
    ]);
  });

  it('prefers names that are given', () => {
    const given = { SlackAudit: 'slack', 'slack-audit': 'slack-mirror' };
    expect(nameFolders(folders, given).map(({ name }) => name)).toEqual([
      'slack-audit',
      'slack',
      'slack-mirror',
    ]);
  });
});
