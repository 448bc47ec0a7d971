import { describe, expect, it } from '@jest/globals';
import { escapeArmText, metadataName, sentinelResourceName } from './arm-expression.js';

describe('escapeArmText', () => {
  it('adds a bracket per evaluation, only to what ARM would evaluate', () => {
    expect(escapeArmText('[Preview]', 1)).toBe('[[Preview]');
    expect(escapeArmText('[Preview]', 2)).toBe('[[[Preview]');
    expect(escapeArmText('[Preview] Burst', 2)).toBe('[Preview] Burst');
    expect(escapeArmText('{"a":[1]}', 2)).toBe('{"a":[1]}');
  });
});

describe('expressions', () => {
  it('name resources of the workspace', () => {
    expect(sentinelResourceName("'x'")).toBe(
      "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/','x')]",
    );
    expect(metadataName('Parser', "variables('id')")).toBe(
      "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat('Parser-', last(split(variables('id'),'/'))))]",
    );
  });
});
