import { describe, expect, it } from '@jest/globals';
import { mayProject, readProjectedColumns } from './projected-columns.js';

describe('readProjectedColumns', () => {
  it.each([
    ['source | project id = tostring(data.id)', 'id', true],
    ['source | project id = tostring(data.id)', 'data', false],
    [
      "source | project res = parse_json(data) | project ids = res['ids'] | mvexpand ids | project Url = ids",
      'Url',
      true,
    ],
    [
      "source | project res = parse_json(data) | project ids = res['ids'] | mvexpand ids | project Url = ids",
      'ids',
      false,
    ],
    ['source | project data.id', 'data_id', true],
    ['source | project a, b = strcat("x|y, c = 1", a)', 'c', false],
    ['source | extend id = data.id', 'id', true],
    ['source | extend id = data.id', 'nope', false],
    ['source | project a | extend b = 1 | project-away a', 'a', false],
    ['source | project a | project-rename c = a', 'c', true],
    ['source | project tostring(id)', 'id', true],
    ['source | project a | parse a with * "x" b', 'b', true],
    ['let f = 1; source | project a = f // , b', 'b', false],
    ['source | project x | mv-expand y = x to typeof(string)', 'y', true],
    ['source | project Id = 1', 'id', false],
    ['', 'id', false],
  ])('%s may give %s: %s', (kql, name, expected) =>
    expect(mayProject(readProjectedColumns(kql), name)).toBe(expected),
  );
});
