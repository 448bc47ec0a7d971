// The least a poller must do, in a process of its own: fetch page after page, parse each, follow the tokens. Takes the first address
// and, when the events are to be written, a file.
import { openSync, writeSync } from 'node:fs';

const [, , address, file] = process.argv;
const handle = file === undefined ? undefined : openSync(file, 'w');
let events = 0;
for (let token = ''; ;) {
  const response = await fetch(token === '' ? address : `${address}?token=${token}`);
  const page = JSON.parse(await response.text());
  events += page.events.length;
  if (handle !== undefined) {
    writeSync(handle, `${page.events.map((event) => JSON.stringify(event)).join('\n')}\n`);
  }
  token = page.next;
  if (token === '') break;
}
process.stdout.write(`${events}\n`);
