import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsetSite, type Site } from '@querschnitt/shared/site/site.schema';
import { unstated } from '@querschnitt/shared/site/unstated';
import { lettersTo } from '../../../../../tests/support/letters.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'administrator' });
});
afterAll(() => world.close());

const shown = () => world.guest.call('GET /api/site/operator');
const stated: Site = {
  ...unsetSite,
  name: 'Treffpunkt Nord',
  town: 'Neustadt',
  operator: 'Verein Nord e. V.',
  address: 'Hauptstraße 1\n01234 Neustadt',
  representedBy: 'Vera Muster',
  email: 'post@verein-nord.example',
  telephone: '+49 30 123456',
  editor: 'Vera Muster, Anschrift wie oben',
  contactPoint: 'dsa@verein-nord.example',
  dataProtectionOfficer: 'datenschutz@verein-nord.example',
  legalBasis: 'b',
  hosting: 'Rechenzentrum Neustadt',
  mailService: 'Rechenzentrum Neustadt',
  logRetention: '14 Tage',
  supervisoryAuthority: 'Landesbeauftragte für den Datenschutz',
  barrierReplyWithin: 'zwei Wochen',
  enforcementBody: 'Durchsetzungsstelle des Landes',
  accessibilityReviewedAt: '2026-11-02',
};

describe('name, town and operator of an installation', () => {
  it('are open at first: nothing of a town or an operator is in the program', async () => {
    const site = await shown();
    expect(site).toMatchObject({ name: 'Querschnitt', town: '' });
    expect(unstated(site)).toHaveLength(16);
  });

  it('are for administrators to say', async () => {
    const moderator = await world.member({ role: 'moderator' });
    await expect(moderator.call('PUT /api/site', stated)).rejects.toMatchObject({
      problem: { code: 'auth.forbidden' },
    });
    await expect(hannelore.call('PUT /api/site', { ...stated, email: 'Verein Nord' })).rejects.toMatchObject({
      problem: { status: 422 },
    });
    await expect(
      hannelore.call('PUT /api/site', { ...stated, name: 'Treffpunkt\nBcc: alle@example.org' }),
    ).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('are on the pages and in the mails from then on, and under Protokoll', async () => {
    await hannelore.call('PUT /api/site', stated);
    expect(unstated(await shown())).toEqual([]);
    expect(await world.guest.call('GET /api/site')).toEqual({ name: 'Treffpunkt Nord', town: 'Neustadt' });
    await world.guest.call('POST /api/password-resets', { email: 'nobody@example.org' });
    expect((await lettersTo(world, 'nobody@example.org')).map(({ text }) => text).join()).toContain(
      'bei Treffpunkt Nord',
    );
    expect((await hannelore.call('GET /api/audit', {})).items[0]).toMatchObject({
      action: 'site.changed',
      subject: 'Treffpunkt Nord',
    });
  });

  it('are saved by one of two who began with the same version', async () => {
    const { version } = await shown();
    const saved = await Promise.allSettled(
      ['Nord', 'Süd'].map((town) => hannelore.call('PUT /api/site', { ...stated, town, version })),
    );
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { problem: { code: 'conflict.changed' } },
    });
  });

  it('reach other nodes within ten seconds', async () => {
    const other = await world.anotherNode();
    await other.guest.call('GET /api/site');
    const { version } = await shown();
    await hannelore.call('PUT /api/site', { ...stated, name: 'Treffpunkt Süd', version });
    world.clock.advance({ seconds: 11 });
    expect((await other.guest.call('GET /api/site')).name).toBe('Treffpunkt Süd');
  });
});
