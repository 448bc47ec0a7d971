import { describe, expect, it } from '@jest/globals';
import { toArmConcat } from './arm-concat.js';
import { evaluateArmText } from './arm-evaluate.js';

const expressionOf = (name: string): string => `parameters('${name}')`;

function concat(text: string, level: 1 | 2 = 2): string {
  return toArmConcat(text, { level, expressionOf });
}

describe('toArmConcat', () => {
  it.each([
    ['{{a}}', "[[parameters('a')]"],
    ['{{ a }}', "[[parameters('a')]"],
    ['https://{{h}}/x', "[[concat('https://',parameters('h'),'/x')]"],
    [
      'https://{{h}}/{{o}}/x/{{h}}',
      "[[concat('https://',parameters('h'),'/',parameters('o'),'/x/',parameters('h'))]",
    ],
    ['Bearer {{t}}', "[[concat('Bearer ',parameters('t'))]"],
    ['{{a}}{{b}}', "[[concat(parameters('a'),parameters('b'))]"],
    ["{'cid': '{{c}}'}", "[[concat('{''cid'': ''',parameters('c'),'''}')]"],
    ['{{p}}[0]', "[[parameters('p')[0]]"],
    ['a/{{p}}[12]/b', "[[concat('a/',parameters('p')[12],'/b')]"],
    ['["{{a}}"]', `[[concat('["',parameters('a'),'"]')]`],
    ['{_QueryWindowStartTime} $id$ {{a}}', "[[concat('{_QueryWindowStartTime} $id$ ',parameters('a'))]"],
  ])('%s', (text, expected) => expect(concat(text)).toBe(expected));

  it.each(['', 'https://x/y', '{{}}', '["a"]', "[[parameters('a')]", "[concat('a', 'b')]"])(
    'gives %j back unchanged',
    (text) => expect(concat(text)).toBe(text),
  );

  it('writes one bracket when asked to', () => {
    expect(concat('{{a}}/x', 1)).toBe("[concat(parameters('a'),'/x')]");
    expect(concat("[[concat('{{a}}')]", 1)).toBe("[concat(parameters('a'))]");
  });

  it.each([
    [
      "[[concat('https://{{h}}/x', parameters('b'))]",
      "[[concat('https://',parameters('h'),'/x', parameters('b'))]",
    ],
    ["[[format('{{h}}', 'x')]", "[[format(parameters('h'), 'x')]"],
    ["[[toLower('a{{h}}')]", "[[toLower(concat('a',parameters('h')))]"],
    ["[[concat('it''s {{h}}')]", "[[concat('it''s ',parameters('h'))]"],
    ["[[concat({{h}}, '/x')]", "[[concat(parameters('h'), '/x')]"],
    ["[[concat('a{{h}}'[0], 'b')]", "[[concat(concat('a',parameters('h'))[0], 'b')]"],
    ["[[concat('a', '({{h}}', ')')]", "[[concat('a', '(',parameters('h'), ')')]"],
  ])('splices into %s', (text, expected) => expect(concat(text)).toBe(expected));

  it('leaves placeholders without an expression as text', () => {
    const only = (name: string): string | undefined => (name === 'a' ? "parameters('a')" : undefined);
    expect(toArmConcat('{{a}} {{b}}', { level: 2, expressionOf: only })).toBe(
      "[[concat(parameters('a'),' {{b}}')]",
    );
    expect(toArmConcat('{{b}}', { level: 2, expressionOf: only })).toBe('{{b}}');
  });

  it('means what direct substitution gives, whatever the text', () => {
    const values: Record<string, string> = { a: "O'Brien", b: '[x]', c: '', d: '{{a}}' };
    const pieces = [
      '{{a}}',
      '{{b}}',
      '{{c}}',
      '{{d}}',
      "'",
      "''",
      '[',
      ']',
      '(',
      ')',
      ',',
      '{',
      '}',
      'https://',
      ' ',
      '\\',
      '"',
      '😀',
      '$x$',
    ];
    const random = createRandom(20_240_901);
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + (random() % 8) }, () => pieces[random() % pieces.length]).join(
        '',
      );
      const direct = text.replace(/\{\{([abcd])\}\}/g, (_, name: string) => values[name] ?? '');
      const expression = concat(text);
      if (expression === text) expect(text).toBe(direct);
      else
        expect([text, evaluateArmText(expression, { parameter: (name) => values[name] })]).toEqual([
          text,
          { value: direct },
        ]);
    }
  });

  it('reads a megabyte in linear time', () => {
    const start = performance.now();
    concat("x'{{a}}".repeat(1 << 17));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** A small linear congruential generator: the same rounds on every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
