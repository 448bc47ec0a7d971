import { expect, it } from '@jest/globals';
import { coversTactic, tacticsOfTechnique, toKnownTactic } from './attack-techniques.js';

it.each([
  ['T1078', ['InitialAccess', 'Persistence', 'PrivilegeEscalation', 'DefenseEvasion']],
  ['T1078.004', ['InitialAccess', 'Persistence', 'PrivilegeEscalation', 'DefenseEvasion']],
  ['T1110', ['CredentialAccess']],
  ['T1595', ['Reconnaissance']],
  ['T0855', ['ImpairProcessControl']],
  ['T9999', undefined],
  ['T855', undefined],
])('%s belongs to %j', (id, tactics) => expect(tacticsOfTechnique(id)).toEqual(tactics));

it('reads tactics however they are written', () => {
  expect(
    ['Command and Control', 'lateral-movement', 'PreAttack', 'Evasion', 'Luck'].map(toKnownTactic),
  ).toEqual(['CommandAndControl', 'LateralMovement', 'PreAttack', 'DefenseEvasion', undefined]);
});

it('takes PreAttack for what came before ATT&CK had names for it', () => {
  expect(coversTactic('PreAttack', 'Reconnaissance')).toBe(true);
  expect(coversTactic('PreAttack', 'Impact')).toBe(false);
});
