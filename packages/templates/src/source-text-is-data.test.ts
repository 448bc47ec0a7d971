import { describe, expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { renderPackage } from './render-package.js';
import { parserContent, queryContent, ruleContent, workbookContent } from './testing/analytics-fixture.js';
import { solutionWith } from './testing/playbook-fixture.js';
import { isBalanced, isExpression } from './testing/arm-brackets.js';
import { eachString } from './testing/each-string.js';

const hostile = [
  '{{location}} }} {{{x}}} {{#if y}}',
  '$1 $& $$',
  'line\u2028separator\u2029end \u0000 \ud800',
  `quotes " ' \\" and \\ and \\u0041`,
  "it's [variables('x')]",
  "[concat('a', 'b')]",
  '[[x]',
  '\t<b>&amp;</b>\r\n',
];

describe.each(hostile)('the text %j', (text) => {
  const metadata = {
    key: text,
    title: text,
    version: text,
    description: text,
    dataTypes: [text],
    connectors: [text],
  };
  const contents = [
    ruleContent(
      {
        name: text,
        description: text,
        query: text,
        version: text,
        id: text,
        customDetails: { [text]: text },
      },
      text,
    ),
    queryContent({ name: text, description: text, query: text, version: text, id: text }, text),
    parserContent({
      name: text,
      displayName: text,
      functionAlias: text,
      category: text,
      description: text,
      query: text,
    }),
    workbookContent({ ...metadata, previewImages: [text] }, { items: [text] }),
  ];
  const solution = solutionWith(contents, {
    name: text,
    logo: text,
    description: text,
    author: { text, name: text, email: text },
    bladeDescriptions: { workbooks: text, analyticRules: text, huntingQueries: text },
  });
  const { files, mainTemplate } = renderPackage(solution);

  it('comes out of every field as data', () => {
    const [main, createUi] = files.map(({ contents: json }) => JSON.parse(json) as Json);
    expect(main).toEqual(JSON.parse(JSON.stringify(mainTemplate)));
    const ruleResource = (
      mainTemplate as { resources: { properties: { mainTemplate: { resources: unknown[] } } }[] }
    ).resources[0]!.properties.mainTemplate.resources[0] as { properties: { query: string } };
    expect(ruleResource.properties.query).toBe(isExpression(text) ? `[[${text}` : text);
    const workbook = [...eachString(main!)].find((value) => value.startsWith('{"items":'));
    expect(JSON.parse(workbook!)).toEqual({ items: [text] });
    expect([...eachString(createUi!)].filter((value) => value.includes(text)).length).toBeGreaterThan(3);
  });

  it('leaves every expression balanced', () => {
    const expressions = [...eachString(mainTemplate)].filter(
      (value) => isExpression(value) && !value.startsWith('[['),
    );
    expect(expressions.length).toBeGreaterThan(20);
    for (const expression of expressions)
      expect([expression, isBalanced(expression)]).toEqual([expression, true]);
  });
});
