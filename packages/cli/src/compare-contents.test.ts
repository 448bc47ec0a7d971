import { describe, expect, it } from '@jest/globals';
import { compareContents } from './compare-contents.js';
import type { PackageContents, PackageItem } from './package-items.js';

const rule: PackageItem = {
  kind: 'AnalyticsRule',
  id: 'aaaa',
  displayName: 'Rare sign-ins',
  version: '1.0.0',
  resources: [{ query: 'SigninLogs' }],
};
const contents: PackageContents = {
  solutionId: 'contoso.contoso-sentinel',
  solutionVersion: '3.0.0',
  items: [rule],
  parameters: { workspace: {} },
};

function changes(after: Partial<PackageContents>, before: Partial<PackageContents> = {}): string[] {
  return compareContents({ ...contents, ...before }, { ...contents, ...after }).map(
    ({ breaking, change, subject }) => `${breaking ? 'breaking' : 'ok'} ${change} ${subject}`,
  );
}

const ruleName = 'AnalyticsRule "Rare sign-ins"';

describe('compareContents', () => {
  it('finds nothing between equal packages, whatever the order of items and members', () => {
    const other = { ...rule, id: 'bbbb', displayName: 'Another' };
    expect(changes({ items: [other, rule] }, { items: [rule, other] })).toEqual([]);
    const members = { ...rule, resources: [{ a: 1, b: 2 }] };
    expect(changes({ items: [{ ...rule, resources: [{ b: 2, a: 1 }] }] }, { items: [members] })).toEqual([]);
  });

  it('compares ids without regard to case, as the content hub does', () => {
    expect(changes({ items: [{ ...rule, id: 'AAAA' }] })).toEqual([]);
  });

  it('calls another solution id and a lower solution version breaking', () => {
    expect(changes({ solutionId: 'fabrikam.x' })).toEqual(['breaking id-changed solution id']);
    expect(changes({ solutionVersion: '2.9.9' })).toEqual(['breaking version-lowered solution version']);
  });

  it('compares versions by number', () => {
    expect(changes({ solutionVersion: '3.0.10' }, { solutionVersion: '3.0.9' })).toEqual([]);
    expect(changes({ solutionVersion: '3.0.9' }, { solutionVersion: '3.0.10' })).toHaveLength(1);
    expect(changes({ solutionVersion: '3.0' }, { solutionVersion: '3.0.0' })).toEqual([]);
  });

  it('names items that came and went', () => {
    expect(changes({ items: [] })).toEqual([`breaking removed ${ruleName}`]);
    expect(changes({}, { items: [] })).toEqual([`ok added ${ruleName}`]);
  });

  it('says once that an id was changed', () => {
    expect(changes({ items: [{ ...rule, id: 'bbbb' }] })).toEqual([`breaking id-changed ${ruleName}`]);
  });

  it('does not take an item for renamed when its namesake was there before', () => {
    const namesake = { ...rule, id: 'bbbb' };
    expect(changes({ items: [namesake] }, { items: [rule, namesake] })).toEqual([
      `breaking removed ${ruleName}`,
    ]);
  });

  it('does not take items without a name for the same', () => {
    const [gone, came] = [
      { ...rule, displayName: '' },
      { ...rule, id: 'bbbb', displayName: '' },
    ];
    expect(changes({ items: [came] }, { items: [gone] })).toEqual([
      'breaking removed AnalyticsRule ""',
      'ok added AnalyticsRule ""',
    ]);
  });

  it('tells a change with a new version from one without and one that goes back', () => {
    const edited = { ...rule, resources: [{ query: 'AuditLogs' }] };
    expect(changes({ items: [{ ...edited, version: '1.0.1' }] })).toEqual([`ok changed ${ruleName}`]);
    expect(changes({ items: [edited] })).toEqual([`ok version-kept ${ruleName}`]);
    expect(changes({ items: [{ ...edited, version: '0.9.0' }] })).toEqual([
      `breaking version-lowered ${ruleName}`,
    ]);
  });

  it('calls a parameter that is gone breaking, and a new one not', () => {
    expect(changes({ parameters: {} })).toEqual(['breaking removed parameter workspace']);
    expect(changes({ parameters: { workspace: {}, other: {} } })).toEqual([]);
  });
});
