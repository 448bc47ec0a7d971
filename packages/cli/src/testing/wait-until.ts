/** Waits until something is there, looking every few milliseconds; gives up after five seconds with an error. */
export async function waitUntil<Found>(look: () => Found | undefined, what: string): Promise<Found> {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`There is no ${what} after five seconds.`);
}
