import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toKqlType } from './query-schema.js';
import { readPublicTables, standardColumns, unpackTables } from './table-schemas.js';

describe('readPublicTables', () => {
  it('knows the tables Sentinel content uses most', () => {
    for (const name of [
      'SecurityEvent',
      'SigninLogs',
      'CommonSecurityLog',
      'Syslog',
      'OfficeActivity',
      'SecurityAlert',
    ]) {
      expect(readPublicTables().get(name)?.columns?.length).toBeGreaterThan(5);
    }
  });

  it('gives every column a type of KQL', () => {
    const columns = [...readPublicTables().values()].flatMap((table) => table.columns ?? []);
    expect([...columns, ...standardColumns].filter(({ type }) => toKqlType(type) !== type)).toEqual([]);
  });

  it('lets AzureDiagnostics alone have any column', () => {
    const open = [...readPublicTables().values()].filter((table) => table.open);
    expect(open.map(({ name }) => name)).toEqual(['AzureDiagnostics']);
  });

  it('stays small', () => {
    expect(statSync(new URL('../data/tables.txt', import.meta.url)).size).toBeLessThan(400_000);
  });
});

describe('unpackTables', () => {
  it('reads base-36 positions', () => {
    const columns = Array.from({ length: 37 }, (_, index) => `c${index}:string`).join(' ');
    expect(unpackTables(`${columns}\nOne 0 10\nNone\n`)).toEqual(
      new Map([
        [
          'One',
          {
            name: 'One',
            open: false,
            columns: [
              { name: 'c0', type: 'string' },
              { name: 'c36', type: 'string' },
            ],
          },
        ],
        ['None', { name: 'None', open: false, columns: [] }],
      ]),
    );
  });
});

describe('toKqlType', () => {
  it.each([
    ['String', 'string'],
    ['string  ', 'string'],
    ['Date/time', 'datetime'],
    ['SByte', 'bool'],
    ['bigint', 'long'],
    ['boolean', 'bool'],
    ['Double', 'real'],
    ['System.Int64', 'long'],
    ['constructor', undefined],
    ['', undefined],
  ])('reads %j as %s', (spelling, type) => {
    expect(toKqlType(spelling)).toBe(type);
  });
});
