/** Compares versions number by number, so that 1.10.0 is above 1.9.0: below 0, 0 or above 0; `undefined` for other texts. */
export function compareVersions(a: string, b: string): number | undefined {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  if (!first || !second) return undefined;
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The next version: the last of its numbers counted up. */
export function nextVersion(version: string): string | undefined {
  const numbers = numbersOf(version);
  if (!numbers) return undefined;
  return [...numbers.slice(0, -1), numbers.at(-1)! + 1].join('.');
}

function numbersOf(version: string): number[] | undefined {
  const text = version.trim();
  if (!/^\d{1,9}(?:\.\d{1,9}){0,3}$/.test(text)) return undefined;
  return text.split('.').map(Number);
}

/** Whether a text is a version of two to four numbers with dots between them. */
export function isVersion(text: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9}){1,3}$/.test(text);
}
