import { describe, expect, it } from '@jest/globals';
import { bindPlaceholders } from './bind.js';
import type { Json } from './json.js';
import { readPlaceholderInputs } from './placeholder-input.js';
import { resolvePlaceholders } from './resolve.js';

describe('resolvePlaceholders', () => {
  it('fills what it has values for and leaves the rest, without touching its input', () => {
    const value = {
      request: {
        apiEndpoint: 'https://{{host}}/{{other}}',
        params: ['{_QueryWindowStartTime}', '$id$', '{0}'],
      },
      response: { eventsJsonPaths: ['$'] },
    };
    const before = structuredClone(value);
    const result = resolvePlaceholders(value, { host: 'api.example.com' });
    expect(result.value).toEqual({
      request: {
        apiEndpoint: 'https://api.example.com/{{other}}',
        params: ['{_QueryWindowStartTime}', '$id$', '{0}'],
      },
      response: { eventsJsonPaths: ['$'] },
    });
    expect(value).toEqual(before);
    expect((result.value as typeof value).response).toBe(value.response);
    expect(result.replaced).toEqual([
      {
        name: 'host',
        text: '{{host}}',
        pointer: '/request/apiEndpoint',
        at: 'value',
        start: 8,
        end: 16,
        value: 'api.example.com',
      },
    ]);
  });

  it('takes names with braces, and in another case when there is no exact one', () => {
    expect(resolvePlaceholders('{{a}}{{B}}', { '{{a}}': '1', b: '2' }).value).toBe('12');
    expect(resolvePlaceholders('{{a}}', { A: '1', a: '2' }).value).toBe('2');
  });

  it('does not fill what a value brings along', () => {
    expect(resolvePlaceholders('{{a}}{{b}}', { a: '{{b}}', b: '$&' }).value).toBe('{{b}}$&');
  });

  it('fills at the targets only, whatever their marks', () => {
    const polling = { request: { apiEndpoint: 'https://<<h>>/{{o}}', headers: { x: '{{o}}' } } };
    const inputs = readPlaceholderInputs({
      userRequestPlaceHoldersInput: [
        { placeHolderName: '<<h>>', requestObjectKey: 'apiEndpoint' },
        { placeHolderName: '{{o}}', requestObjectKey: 'apiEndpoint' },
      ],
    });
    const targets = bindPlaceholders(inputs, polling).bindings.flatMap((binding) => binding.targets);
    expect(resolvePlaceholders(polling, { '<<h>>': 'x', o: 'y' }, { targets }).value).toEqual({
      request: { apiEndpoint: 'https://x/y', headers: { x: '{{o}}' } },
    });
  });

  it('fills keys, inner ones too, and keeps their order', () => {
    const value = { '{{a}}': { '{{b}}': '{{a}}' }, z: 1 };
    const { value: filled } = resolvePlaceholders(value, { a: 'x', b: 'y' });
    expect(JSON.stringify(filled)).toBe('{"x":{"y":"x"},"z":1}');
  });

  it('quotes values inside ARM expressions', () => {
    expect(resolvePlaceholders("[[concat('{{a}}/', {{a}})]", { a: "it's" }).value).toBe(
      "[[concat('it''s/', 'it''s')]",
    );
  });

  it('keeps a member named __proto__ a member', () => {
    const value = JSON.parse('{"__proto__":{"x":"{{a}}"}}') as Json;
    expect(JSON.stringify(resolvePlaceholders(value, { a: '1' }).value)).toBe('{"__proto__":{"x":"1"}}');
  });

  it('fills many strings of one array in linear time', () => {
    const value = Array.from({ length: 50_000 }, (_, index) => `${index}{{a}}`);
    const start = performance.now();
    expect(resolvePlaceholders(value, { a: '!' }).replaced).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
