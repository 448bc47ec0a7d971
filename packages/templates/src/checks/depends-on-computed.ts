import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A dependency is put together as text, or depends on a condition. */
export const dependsOnComputed = defineCheck({
  id: 'depends-on-computed',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Dependencies are resource ids, without conditions.',
  aka: ['arm-ttk/DependsOn-Best-Practices'],
  messages: {
    concat:
      'This dependency is put together with concat() ({pointer} of mainTemplate.json). The certification refuses it; write resourceId(), or the name of the resource.',
    condition:
      'This dependency begins with if() ({pointer} of mainTemplate.json). The certification refuses it; depend on the resource itself, Azure skips what is not deployed.',
  },
  page: new URL('../../checks/depends-on-computed.md', import.meta.url),
});

/** Reports dependencies that begin with `concat` or `if`; in content, which is certified as data, it is advice. */
export function* findComputedDependencies({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { value, place, scope } of template.resources) {
    if (!Array.isArray(value['dependsOn'])) continue;
    for (const [index, dependency] of value['dependsOn'].entries()) {
      const message = typeof dependency === 'string' ? faultOf(dependency) : undefined;
      if (!message) continue;
      const pointer = pointerOf(place, 'dependsOn', index);
      const severity = scope.role === 'main' ? 'error' : 'info';
      yield dependsOnComputed.report(message, { pointer }, locate(pointer), { severity });
    }
  }
}

function faultOf(dependency: string): 'concat' | 'condition' | undefined {
  if (/^\s*\[+\s*if\s*\(/i.test(dependency)) return 'condition';
  return /^\s*\[+\s*concat\s*\(/i.test(dependency) && !/copyIndex\s*\(/i.test(dependency)
    ? 'concat'
    : undefined;
}
