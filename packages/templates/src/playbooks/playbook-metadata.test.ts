import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { playbookTemplateMetadata } from './playbook-metadata.js';

const metadataOf = (metadata: JsonObject) =>
  playbookTemplateMetadata({ metadata, resources: [] }, '1.1', (name) => `<${name}>`);

describe('playbookTemplateMetadata', () => {
  it('takes the source as it is, without what the solution says and what is empty', () => {
    expect(
      metadataOf({
        title: 'Block',
        comments: '',
        author: { name: 'A' },
        support: { tier: 'community' },
        prerequisitesDeployTemplateFile: 'x',
        prerequisites: [' '],
        entities: [],
        tags: ['a'],
        lastUpdateTime: '2022-08-05T00:00:00.000Z',
        releaseNotes: [{ version: '1.0', title: 'first' }],
      }),
    ).toEqual({
      title: 'Block',
      comments: '<blanks>',
      tags: ['a'],
      lastUpdateTime: '2022-08-05T00:00:00.000Z',
      releaseNotes: [{ version: '1.0', title: 'first' }],
    });
  });

  it('notes the first version and never the time', () => {
    expect(metadataOf({ title: 'Block' })).toEqual({
      title: 'Block',
      releaseNotes: { version: '1.1', title: '<blanks>', notes: ['Initial version'] },
    });
  });

  it('is absent without a source', () => {
    expect(playbookTemplateMetadata({ resources: [] }, '1.0', (name) => name)).toBeUndefined();
  });
});
