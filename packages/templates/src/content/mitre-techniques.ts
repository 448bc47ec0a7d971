/** Techniques and sub-techniques of MITRE ATT&CK, each once, in the order of the source. */
export interface MitreTechniques {
  readonly techniques: string[];
  readonly subTechniques: string[];
}

/**
 * Splits what a rule lists as `relevantTechniques`: `T1078.001` is a sub-technique of the technique `T1078`, and two
 * of its kind name the technique once.
 */
export function splitTechniques(relevantTechniques: readonly unknown[]): MitreTechniques {
  const techniques = new Set<string>();
  const subTechniques = new Set<string>();
  for (const technique of withoutSpaces(relevantTechniques)) {
    techniques.add(technique.split('.', 1)[0]!);
    if (technique.includes('.')) subTechniques.add(technique);
  }
  return { techniques: [...techniques], subTechniques: [...subTechniques] };
}

/** Names as the service spells them: `Initial Access` is `InitialAccess`. */
export function withoutSpaces(names: readonly unknown[]): string[] {
  return names.map((name) => String(name).replaceAll(' ', '')).filter((name) => name !== '');
}
