import { describe, expect, it } from '@jest/globals';
import type { Content, ContentKind } from '@hubwright/solution';
import { numberContent } from './number-content.js';

const entry = (contentKind: ContentKind) => ({ contentKind }) as unknown as Content;

describe('numberContent', () => {
  it('keeps the order, shares counters and gives codeless connectors the first numbers', () => {
    const kinds: ContentKind[] = [
      'DataConnector',
      'CcfConnector',
      'Parser',
      'Playbook',
      'AzureFunction',
      'LogicAppsCustomConnector',
      'Parser',
      'CcfConnector',
    ];
    expect(
      numberContent(kinds.map(entry)).map(({ content, number }) => [content.contentKind, number]),
    ).toEqual([
      ['DataConnector', 3],
      ['CcfConnector', 1],
      ['Parser', 1],
      ['Playbook', 1],
      ['AzureFunction', 2],
      ['LogicAppsCustomConnector', 3],
      ['Parser', 2],
      ['CcfConnector', 2],
    ]);
  });
});
