/**
 * Maps offsets in the decoded string of a JSON string literal to offsets in the text. The literal stands between
 * `start` and `end`, its quotes included; an offset past the decoded string gives the closing quote.
 */
export function mapJsonOffsets(
  text: string,
  start: number,
  end: number,
  offsets: readonly [number, number],
): [number, number] {
  return [mapOffset(offsets[0]), mapOffset(offsets[1])];

  function mapOffset(offset: number): number {
    let at = start + 1;
    // Each escape stands for one UTF-16 code unit.
    for (let decoded = 0; decoded < offset && at < end - 1; decoded++)
      at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
    return Math.min(at, end - 1);
  }
}
