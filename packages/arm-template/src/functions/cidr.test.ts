import { describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../testing/template-fixture.js';

/** Values of https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr, but for the marked ones. */
describe('functions of ranges of addresses', () => {
  it.each([
    [
      "[parseCidr('10.144.0.0/20')]",
      {
        network: '10.144.0.0',
        netmask: '255.255.240.0',
        broadcast: '10.144.15.255',
        firstUsable: '10.144.0.1',
        lastUsable: '10.144.15.254',
        cidr: 20,
      },
    ],
    [
      "[parseCidr('fdad:3236:5555::/48')]",
      {
        network: 'fdad:3236:5555::',
        netmask: 'ffff:ffff:ffff::',
        firstUsable: 'fdad:3236:5555::',
        lastUsable: 'fdad:3236:5555:ffff:ffff:ffff:ffff:ffff',
        cidr: 48,
      },
    ],
    ["[cidrSubnet('10.144.0.0/20', 24, 0)]", '10.144.0.0/24'],
    ["[cidrSubnet('10.144.0.0/20', 24, 4)]", '10.144.4.0/24'],
    ["[cidrSubnet('fdad:3236:5555::/48', 52, 0)]", 'fdad:3236:5555::/52'],
    ["[cidrSubnet('fdad:3236:5555::/48', 52, 4)]", 'fdad:3236:5555:4000::/52'],
    ["[cidrHost('10.144.3.0/24', 0)]", '10.144.3.1'],
    ["[cidrHost('10.144.3.0/24', 4)]", '10.144.3.5'],
    ["[cidrHost('fdad:3236:5555:3000::/52', 0)]", 'fdad:3236:5555:3000::1'],
    ["[cidrHost('fdad:3236:5555:3000::/52', 4)]", 'fdad:3236:5555:3000::5'],
    // Not published: what follows from RFC 4632, RFC 3021 and RFC 5952.
    ["[parseCidr('10.1.2.3/31').lastUsable]", '10.1.2.3'],
    ["[parseCidr('0.0.0.0/0').netmask]", '0.0.0.0'],
    ["[cidrSubnet('1:0:0:2::/64', 64, 0)]", '1:0:0:2::/64'],
    ["[parseCidr('::ffff:1.2.3.4/128').network]", '::ffff:102:304'],
    ["[parseCidr('1:2:3:4:5:6:7:8/128').network]", '1:2:3:4:5:6:7:8'],
  ])('%s', (expression, expected) => {
    expect(evaluateExpression(expression)).toEqual(expected);
  });

  it.each([
    "parseCidr('10.144.0.0')",
    "parseCidr('10.144.0.256/8')",
    "parseCidr('10.144.0.0/33')",
    "parseCidr('fe80::1%eth0/64')",
    "cidrSubnet('10.0.0.0/24', 20, 0)",
    "cidrSubnet('10.0.0.0/24', 25, 2)",
    "cidrSubnet('10.0.0.0/24', 33, 0)",
    "cidrHost('10.0.0.0/24', 254)",
    "cidrHost('10.0.0.0/24', -1)",
    'parseCidr(5)',
  ])('refuses %s', (expression) => {
    expect(evaluateExpression(`[${expression}]`)).toMatch(/Unable to evaluate template language function/);
  });
});
