import { describe, expect, it } from '@jest/globals';
import { findUndeclaredPlaceholders, placeholderNotDeclared as check } from './placeholder-not-declared.js';
import { createCcfWithInstructions, createCcpWithInputs, show, tell } from './testing/connectors.js';

const polling = '/resources/0/properties/pollingConfig';

describe('placeholder-not-declared in CCP', () => {
  it('accepts placeholders that inputs fill, and those of run time', () => {
    const connector = createCcpWithInputs([{ requestObjectKey: 'apiEndpoint', placeHolderName: '{{org}}' }], {
      request: { apiEndpoint: 'https://x/{{org}}', queryParameters: { q: '{_QueryWindowStartTime}' } },
    });
    expect(findUndeclaredPlaceholders(connector)).toEqual([]);
  });

  it('is an error at the stretch of the placeholder', () => {
    const connector = createCcpWithInputs([], { request: { apiEndpoint: 'https://é😀/{{org}}/x' } });
    const found = findUndeclaredPlaceholders(connector);
    expect(show(check, found)).toEqual([`error undeclared @ ${polling}/request/apiEndpoint «{{org}}»`]);
    expect(tell(check, found[0]!)).toMatch(/^No input of the connector page fills \{\{org\}\},/);
  });

  it('tells a difference in case, and a place no path leads to', () => {
    const connector = createCcpWithInputs([{ requestObjectKey: 'apiEndpoint', placeHolderName: '{{org}}' }], {
      request: { apiEndpoint: 'https://{{org}}/{{Org}}', headers: { '{{org}}': 'x' } },
    });
    expect(show(check, findUndeclaredPlaceholders(connector))).toEqual([
      `error differsInCase @ ${polling}/request/apiEndpoint «{{Org}}»`,
      `warning unreached @ ${polling}/request/headers/{{org}} «{{org}}»`,
    ]);
  });
});

describe('placeholder-not-declared in CCF', () => {
  const textbox = (name: string) => ({ type: 'Textbox', parameters: { name, label: 'x' } });

  it('accepts what instructions ask for, in any case and depth, and what the package fills', () => {
    const pane = {
      type: 'ContextPane',
      parameters: {
        instructionSteps: [{ instructions: [textbox('HOST'), { type: 'OAuthForm', parameters: {} }] }],
      },
    };
    const radio = {
      type: 'Radio',
      parameters: { name: 'grant', options: [{ label: 'a', instructions: [textbox('scope')] }] },
    };
    const connector = createCcfWithInstructions([pane, radio], {
      auth: { ClientId: "[[parameters('clientId')]", grant: '{{grant}}', Scope: '{{scope}}' },
      dcrConfig: {
        dataCollectionEndpoint: "[[parameters('dcrConfig').dataCollectionEndpoint]",
        x: '{{dataCollectionEndpoint}}',
      },
      request: { apiEndpoint: "[[concat(parameters('host'),'/v1')]" },
    });
    expect(findUndeclaredPlaceholders(connector)).toEqual([]);
  });

  it('warns once for each name that nobody is asked for', () => {
    const connector = createCcfWithInstructions([textbox('a')], {
      request: {
        apiEndpoint: 'https://{{host}}/{{a}}',
        headers: { h: '{{Host}}', k: "[[parameters('key')]", install: "[parameters('outer')]" },
      },
    });
    const found = findUndeclaredPlaceholders(connector);
    expect(show(check, found)).toEqual([
      'warning notAsked @ /0/properties/request/apiEndpoint «{{host}}»',
      "warning notAsked @ /0/properties/request/headers/k «parameters('key')»",
    ]);
  });

  it('says nothing of pages whose names only the portal knows', () => {
    expect(
      findUndeclaredPlaceholders(
        createCcfWithInstructions([{ type: 'GCPGrid', parameters: {} }], { a: '{{GCPProjectId}}' }, 'GCP'),
      ),
    ).toEqual([]);
  });
});
