import { describe, expect, it } from '@jest/globals';
import { isRandomText, isSecretText } from './secret-text.js';

describe('isSecretText', () => {
  it.each(['hunter42', 'abcdef123456', 'S3cr3t!', 'correct-horse-battery', '9f8e7d6c5b4a'])(
    'takes %s for one',
    (text) => {
      expect(isSecretText(text)).toBe(true);
    },
  );

  it.each([
    '{{apikey}}',
    "[[parameters('x')]",
    "[parameters('x')]",
    '<key>',
    '${TOKEN}',
    '%KEY%',
    '$Token$',
    'api_key',
    'clientSecret',
    'password',
    'your-api-key',
    'xxxxxxxx',
    '********',
    '<provided-at-connect-time>',
    'the key of the user',
    '',
  ])('leaves %p alone', (text) => {
    expect(isSecretText(text)).toBe(false);
  });
});

it('knows random text by its length and mix', () => {
  expect(isRandomText('aGVsbG8td29ybGQtMTIz')).toBe(true);
  expect(isRandomText('created')).toBe(false);
  expect(isRandomText('audit-events-of-users')).toBe(false);
});
