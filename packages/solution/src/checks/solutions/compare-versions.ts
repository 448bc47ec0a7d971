/** Whether a text is a version of numbers and dots. */
export function isVersion(text: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9}){1,3}$/.test(text);
}

/** Compares versions number by number; a missing number counts as 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 4; index += 1) {
    const difference = (left![index] ?? 0) - (right![index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
