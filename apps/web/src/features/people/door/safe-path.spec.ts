import { describe, expect, it } from '@jest/globals';
import { safePath } from './safe-path';

describe('the way on after sign-in', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, '/\t/evil.example'])('never leads to another host: %j', (wanted) => {
    expect(safePath(wanted)).not.toContain('evil.example/');
    expect(new URL(safePath(wanted), 'https://querschnitt.example').origin).toBe('https://querschnitt.example');
  });

  it('leads back to the page one came from', () => {
    expect(safePath('/raeume/willkommen?ab=3#p14')).toBe('/raeume/willkommen?ab=3#p14');
  });
});
