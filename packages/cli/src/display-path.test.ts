import { describe, expect, it } from '@jest/globals';
import { displayPathFrom } from './display-path.js';

describe('displayPathFrom', () => {
  const displayPath = displayPathFrom('/home/user/repository');

  it.each([
    ['/home/user/repository/solutions/Contoso', 'solutions/Contoso'],
    ['/home/user/repository', '.'],
    ['/home/user/repository/Data Connectors/a b.json', 'Data Connectors/a b.json'],
    ['/home/user/elsewhere/x.json', '/home/user/elsewhere/x.json'],
    ['/home/user/repository-two/x.json', '/home/user/repository-two/x.json'],
    ['/home/user', '/home/user'],
    ['/home/user/repository/..hidden/x.json', '..hidden/x.json'],
  ])('shows %s as %s', (absolute, shown) => {
    expect(displayPath(absolute)).toBe(shown);
  });
});
