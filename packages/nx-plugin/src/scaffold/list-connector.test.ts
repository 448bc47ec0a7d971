import { expect, it } from '@jest/globals';
import { listConnector } from './list-connector.js';

it('adds to the list that is there, whatever the spelling of its key', () => {
  const text = '{\n\t"Name": "A",\n\t"DataConnectors": ["a.json"],\n\t"Metadata": "SolutionMetadata.json"\n}';
  expect(listConnector(text, 'b.json')).toBe(
    '{\n\t"Name": "A",\n\t"DataConnectors": [\n\t\t"a.json",\n\t\t"b.json"\n\t],\n\t"Metadata": "SolutionMetadata.json"\n}\n',
  );
});

it('makes the list before Metadata', () => {
  const text = '\uFEFF{ "Name": "A", "Metadata": "SolutionMetadata.json", "Version": "1.0.0" }';
  expect(Object.keys(JSON.parse(listConnector(text, 'b.json')))).toEqual([
    'Name',
    'Data Connectors',
    'Metadata',
    'Version',
  ]);
});

it.each(['[]', 'null', '"text"'])('refuses a data file that is %s', (text) => {
  expect(() => listConnector(text, 'b.json')).toThrow('is not a JSON object');
});
