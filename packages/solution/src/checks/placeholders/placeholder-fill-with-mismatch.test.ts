import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import {
  findFillWithMismatches,
  placeholderFillWithMismatch as check,
} from './placeholder-fill-with-mismatch.js';
import { createCcfWithInstructions, show } from './testing/connectors.js';

function found(parameters: JsonObject): string[] {
  return show(
    check,
    findFillWithMismatches(createCcfWithInstructions([{ type: 'CopyableLabel', parameters }], {})),
  );
}

const at = '/properties/connectorUiConfig/instructionSteps/0/instructions/0/parameters';

describe('placeholder-fill-with-mismatch', () => {
  it('accepts names in any case and places that have one', () => {
    expect(found({ fillWith: ['workspaceId', 'PrimaryKey'], label: 'x', value: 'a {0} {1} {0}' })).toEqual(
      [],
    );
    expect(found({ fillWith: ['WorkspaceId'], label: 'x' })).toEqual([]);
  });

  it('points at places without a name', () => {
    expect(found({ fillWith: ['WorkspaceId'], label: '{2}', value: 'a {0} {1}' })).toEqual([
      `warning positionEmpty @ ${at}/label «{2}»`,
      `warning positionEmpty @ ${at}/value «{1}»`,
    ]);
    expect(found({ value: 'run {0}' })).toEqual([`warning positionEmpty @ ${at}/value «{0}»`]);
  });

  it('leaves scripts to copy alone', () => expect(found({ value: 'a {0}\nb' })).toEqual([]));

  it('points at names the page has no value for', () => {
    expect(found({ fillWith: ['WorkspaceId', 'apiEndpoint'], label: 'x' })).toEqual([
      `warning nameUnknown @ ${at}/fillWith/1`,
    ]);
  });
});
