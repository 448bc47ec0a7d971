/** True for a transformation in which a `project` names every column that is handed on. */
export function projects(transform: string): boolean {
  return /\|\s*project\s/.test(transform);
}

/** True for a transformation that makes columns whose names its text does not say. */
export function makesUnnamedColumns(transform: string): boolean {
  return /\b(?:evaluate|bag_unpack|pack_all|project-keep)\b|\w\*/.test(transform);
}

/** The words of a transformation, which columns it names among them. */
export function wordsOf(transform: string): ReadonlySet<string> {
  return new Set(transform.match(/\w+/g) ?? []);
}
