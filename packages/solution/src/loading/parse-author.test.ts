import { parseAuthor } from './parse-author.js';

it.each([
  ['Contoso - a@contoso.com', 'Contoso', 'a@contoso.com'],
  ['Rolls-Royce', 'Rolls-Royce', undefined],
  ['A - b@c - more', 'A', 'b@c'],
  ['', '', undefined],
])('splits %j', (text, name, email) => {
  expect(parseAuthor(text)).toEqual({ text, name, email });
});
