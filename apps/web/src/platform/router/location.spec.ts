import { describe, expect, it } from '@jest/globals';
import { matchPath, resolve } from './location';

describe('an address', () => {
  it.each([
    ['/raeume/:room', '/raeume', null],
    ['/raeume/:room', '/raeume/ausleihe/12-tablets', null],
    ['/raeume', '/raeumeX', null],
    ['/', '/', {}],
    ['/raeume/:room', '/raeume/ausleihe/', { room: 'ausleihe' }],
    ['/raeume/:room/:topic', '/raeume/ger%C3%A4te/12-a%2Fb', { room: 'geräte', topic: '12-a/b' }],
    ['/fachleute/:handle', '/fachleute/%E0%A4', { handle: '%E0%A4' }],
  ])('%s on %s gives %j', (pattern, pathname, params) => expect(matchPath(pattern, pathname)).toEqual(params));

  it('may be given from where one is', () => {
    const from = { pathname: '/termine', search: '?sector=culture' };
    expect(resolve('/raeume#neu', from)).toEqual({ pathname: '/raeume', search: '', hash: '#neu' });
    expect(resolve('?sector=social', from)).toEqual({ pathname: '/termine', search: '?sector=social', hash: '' });
    expect(resolve('#liste', from)).toEqual({ pathname: '/termine', search: '?sector=culture', hash: '#liste' });
    expect(resolve({ pathname: '/konto', search: '?a=1' }, from)).toEqual({
      pathname: '/konto',
      search: '?a=1',
      hash: '',
    });
  });

  it('never leads to another host, whatever stands in it', () => {
    expect(resolve('//boese.example/x', { pathname: '/', search: '' })).not.toHaveProperty('host');
    expect(resolve('https://boese.example/x', { pathname: '/', search: '' })).toEqual({
      pathname: '/x',
      search: '',
      hash: '',
    });
  });
});
