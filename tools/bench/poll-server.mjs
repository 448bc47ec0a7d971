// An API with pages of 1,000 events, in a process of its own. A request for `/<pages>` begins at page 1; `next` is the token of the
// following page, empty on the last one. One page is prepared; of each further one only the digits that differ are written, so that
// the server costs little. Writes its port to standard output.
import { createServer } from 'node:http';

const eventsPerPage = 1000;
const digitsOfPage = 6;

const { page, pagePlaces, tokenPlace } = preparePage();

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const last = Number(pathname.slice(1));
  const number = Number(searchParams.get('token') ?? 1);
  const body = pageOf(number, last);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

/** The page with a number. The answer before may still be on its way, so each has a buffer of its own. */
function pageOf(number, last) {
  const body = Buffer.from(page);
  const digits = Buffer.from(String(number).padStart(digitsOfPage, '0'));
  for (const place of pagePlaces) digits.copy(body, place);
  const token = number < last ? `"${String(number + 1).padStart(digitsOfPage, '0')}"` : '""';
  body.write(token.padEnd(digitsOfPage + 2), tokenPlace, 'latin1');
  return body;
}

function preparePage() {
  const blank = '#'.repeat(digitsOfPage);
  const events = Array.from({ length: eventsPerPage }, (_, index) => JSON.stringify(eventOf(index, blank)));
  const text = `{"next":"${blank}","count":${eventsPerPage},"events":[${events.join(',')}]}`;
  const [first, ...rest] = [...text.matchAll(new RegExp(blank, 'g'))].map((match) => match.index);
  return { page: Buffer.from(text), tokenPlace: first - 1, pagePlaces: rest };
}

/** About 300 bytes of mixed types, as an audit log has them. */
function eventOf(index, pageDigits) {
  const number = String(index).padStart(4, '0');
  return {
    id: `evt-${pageDigits}-${number}`,
    time: `2026-01-31T10:${number.slice(0, 2)}:${String(index % 60).padStart(2, '0')}.${number.slice(1)}Z`,
    severity: index % 5,
    score: index / 8,
    success: index % 3 > 0,
    action: ['sign-in', 'sign-out', 'file-read', 'policy-change'][index % 4],
    actor: { name: `user${index}@contoso.com`, ip: `10.0.${index % 256}.7`, groups: ['admins', 'audit'] },
    target: index % 2 === 0 ? null : `/shares/finance/${index}.xlsx`,
    message: `The request was ${index % 3 > 0 ? 'granted' : 'refused'} by policy ${index % 17}.`,
  };
}
