import { describe, expect, it } from '@jest/globals';
import { Config } from './config.js';

describe('the settings of an installation', () => {
  it.each(['Production', 'prod', 'staging'])('do not take NODE_ENV=%s for an example', (NODE_ENV) => {
    expect(() => new Config({ NODE_ENV })).toThrow('NODE_ENV');
  });

  it.each([
    'ftp://querschnitt.example',
    'https://querschnitt.example/plattform',
    'https://querschnitt.example/?a=b',
    'https://name@querschnitt.example',
    'querschnitt.example',
  ])('do not take PUBLIC_URL=%s, under which every change would be refused', (PUBLIC_URL) => {
    expect(() => new Config({ PUBLIC_URL })).toThrow('PUBLIC_URL');
  });

  it('name one origin in the real thing, and in an example on this machine all names of it', () => {
    expect(new Config({ NODE_ENV: 'production', PUBLIC_URL: 'https://Querschnitt.example/' }).origins).toEqual([
      'https://querschnitt.example',
    ]);
    expect(new Config({}).origins).toContain('http://localhost:3000');
  });
});
