import { describe, expect, it } from '@jest/globals';
import { strictly } from '../../../tests/support/strictly.js';

describe('an answer in a test', () => {
  it('may be just what the contract says', () => {
    expect(() => strictly('GET /api/health/live', { status: 'ok' })).not.toThrow();
  });

  it('may carry nothing the contract does not name', () => {
    expect(() => strictly('GET /api/health/live', { status: 'ok', email: 'mia@example.org' })).toThrow('GET /api/health/live answered more than its contract says: email');
  });

  it('must have what the contract names', () => {
    expect(() => strictly('GET /api/health/live', {})).toThrow('GET /api/health/live answered what its contract does not say: status');
  });
});
