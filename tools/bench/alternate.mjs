// Comparisons on a machine that does other things too: candidates take turns, and the median of their turns counts.

/**
 * Lets candidates take turns (A B A B …) after one turn each that does not count, so that what slows the machine for a
 * while slows all of them.
 *
 * @template {string} Name
 * @param {Record<Name, () => import('./measured-process.mjs').Cost>} candidates
 * @param {number} turns At least 5 for a median that means something.
 * @returns {Record<Name, {milliseconds: number, peakMegabytes: number}>} Medians by name.
 */
export function alternate(candidates, turns) {
  const names = Object.keys(candidates);
  const costs = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) candidates[name]();
  for (let turn = 0; turn < turns; turn++) for (const name of names) costs[name].push(candidates[name]());
  return Object.fromEntries(names.map((name) => [name, medianCost(costs[name])]));
}

function medianCost(costs) {
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
