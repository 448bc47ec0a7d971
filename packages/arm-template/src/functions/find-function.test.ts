import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';
import { findFunction, isBeyondEmulation, isFunctionName } from './find-function.js';

/** The functions of https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions, by its headings. */
const published: Readonly<Record<string, string>> = {
  array:
    'array concat contains createArray empty first indexFromEnd indexOf intersection last lastIndexOf length max min range skip take tryGet tryIndexFromEnd union',
  CIDR: 'parseCidr cidrSubnet cidrHost',
  comparison: 'coalesce equals greater greaterOrEquals less lessOrEquals',
  date: 'dateTimeAdd dateTimeFromEpoch dateTimeToEpoch utcNow',
  deployment: 'deployer deployment environment parameters variables',
  lambda: 'filter groupBy map mapValues reduce sort toObject',
  logical: 'and bool false if not or true',
  numeric: 'add copyIndex div float int min max mod mul sub',
  object:
    'contains createObject empty intersection items json length null objectKeys shallowMerge tryGet union',
  resource:
    'extensionResourceId listAccountSas listKeys listSecrets list managementGroupResourceId pickZones providers reference references resourceId subscriptionResourceId tenantResourceId',
  scope: 'managementGroup resourceGroup subscription tenant',
  string:
    'base64 base64ToJson base64ToString concat contains dataUri dataUriToString empty endsWith first format guid indexOf join json last lastIndexOf length newGuid padLeft replace skip split startsWith string substring take toLower toUpper trim uniqueString uri uriComponent uriComponentToString',
};

const names = [...new Set(Object.values(published).flatMap((list) => list.split(' ')))];

describe('the published functions', () => {
  it.each(names)('%s is known in any case', (name) => {
    expect([name, name.toLowerCase(), name.toUpperCase()].map(isFunctionName)).toEqual([true, true, true]);
  });

  it('are all evaluated but three, which only Azure can', () => {
    expect(names.filter(isBeyondEmulation)).toEqual(['pickZones', 'providers', 'references']);
    expect(evaluateExpression("[pickZones('Microsoft.Compute', 'virtualMachines', 'westus')]")).toMatch(
      /The emulator does not do this: evaluate the template function 'pickZones', which Azure has\./,
    );
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'xor', 'lists1', ''])(
  'does not know %j',
  (name) => {
    expect([isFunctionName(name), findFunction(name)]).toEqual([false, undefined]);
  },
);
