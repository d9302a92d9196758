import { expect, it } from '@jest/globals';
import { describeFault, parseScenario } from './index.js';

/** What is broken, and the first thing that is said about it. */
it.each([
  [
    'name: x\nweights: [1, 2\nb: 3\n',
    '3:1 the list that begins in line 2 is not closed before this; end it with ], and indent all of its lines',
  ],
  [
    'kinds: { trip: 1\nb: 2\n',
    '2:1 the mapping that begins in line 1 is not closed before this; end it with }, and indent all of its lines',
  ],
  ['a: [1, 2]]\n', '1:10 closes with ] what was not opened; leave it out, or open it'],
  ['a: [,]\n', '1:5 an entry is missing before this comma'],
  ['a: "abc\nb: 2\n', '3:1 a quotation mark (") is not closed'],
  ["a: 'x' y\n", '1:8 stands behind a value that has ended; put the whole value in quotes'],
  ['a: 1\nfoo\nb: 2\n', '2:1 this is a name without a value; write "name: value"'],
  ['a: b: c\n', '1:4 a field begins inside of this value; check the indentation, or put text with a colon in quotes'],
  ['a:\n\tb: 1\n', '2:1 a tab indents this line; use spaces'],
  ['a: @x\n', '1:4 a value cannot begin with @; put it in quotes'],
])('says of %j what is wrong and what to do, and not what the parser calls it', (text, said) => {
  const parsed = parseScenario(text, 'my.yaml');
  const [fault] = 'faults' in parsed ? parsed.faults : [];
  expect(fault === undefined ? '' : describeFault(fault)).toBe(`my.yaml:${said}`);
});
