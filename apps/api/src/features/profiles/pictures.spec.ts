import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { OrphanedFiles } from '../../platform/storage/orphaned-files.js';
import { Storage } from '../../platform/storage/storage.js';
import { ProfileRepository } from './profile.repository.js';

let world: World;
let mia: Visitor;
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia Roth' });
});
afterAll(() => world.close());

/** Sends one file as a browser does. */
async function upload(visitor: Visitor, content: Buffer, name = 'bild.jpg') {
  const boundary = 'grenze';
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="picture"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`,
  );
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/profile/picture',
    headers: { cookie: visitor.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([head, content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: answer.statusCode, body: answer.json<{ code: string; picture: string }>() };
}

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c33' } });
const files = () => readdir(join(world.config.dataDir, 'files/pictures')).catch(() => []);

describe('uploading a picture', () => {
  it('wants a session and a file', async () => {
    expect((await upload(world.guest, Buffer.from('x'))).body.code).toBe('auth.required');
    await expect(mia.call('POST /api/profile/picture')).rejects.toMatchObject({ problem: { code: 'picture.missing' } });
  });

  it.each([
    [
      'SVG, whatever it calls itself',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'something that only begins like a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('nonsense')]),
    ],
    [
      'a page that begins like a PNG',
      Buffer.from('\x89PNG\r\n\x1a\n<!doctype html><script>alert(1)</script>', 'latin1'),
    ],
    ['a GIF, which may be a script at once', Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)', 'latin1')],
  ])('refuses %s', async (_, content) => {
    expect(await upload(mia, content)).toMatchObject({ status: 415, body: { code: 'picture.not_an_image' } });
    expect(await files()).toEqual([]);
  });

  it('refuses half a picture', async () => {
    const whole = await photo(600, 400).jpeg().toBuffer();
    expect((await upload(mia, whole.subarray(0, whole.length / 2))).body.code).toBe('picture.not_an_image');
  });

  it('refuses more pixels than a photo has, though the file is small, and more bytes', async () => {
    const bomb = await photo(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await upload(mia, bomb)).body.code).toBe('picture.too_large');
    expect(await upload(mia, Buffer.alloc(10 * 1024 * 1024 + 1, 0xff))).toMatchObject({
      status: 413,
      body: { code: 'body.too_large' },
    });
  });

  it('takes the pixels only: what hides behind or beside them is gone, and the answer cannot be taken for something else', async () => {
    const page = '<script>alert(document.domain)</script>';
    const plain = await photo(300, 300)
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${page} --></x:xmpmeta>`)
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([plain, Buffer.from(page)]);
    expect(polyglot.toString('latin1').split(page)).toHaveLength(3);
    const { body } = await upload(mia, polyglot);
    const answer = await world.guest.send(`GET ${body.picture}`);
    expect(answer.rawPayload.toString('latin1')).not.toContain('script');
    expect(answer.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
  });

  it('stands upright, whichever way the camera was held', async () => {
    const half = {
      input: { create: { width: 200, height: 400, channels: 3 as const, background: '#00c' } },
      left: 200,
      top: 0,
    };
    const { body } = await upload(
      mia,
      await photo(400, 400).composite([half]).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    const pixel = async (top: number) => [
      ...(await sharp((await world.guest.send(`GET ${body.picture}`)).rawPayload)
        .extract({ left: 100, top, width: 1, height: 1 })
        .raw()
        .toBuffer()),
    ];
    expect([(await pixel(50))[0]! > 128, (await pixel(350))[0]! > 128]).toEqual([true, false]);
  });

  it('draws it anew: a square WebP of at most 512 px without the place it was taken', async () => {
    const taken = await photo(900, 700)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Mia' }, IFD3: { GPSLatitude: '50/1 55/1 0/1' } })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await upload(mia, taken);
    const answer = await world.guest.send(`GET ${body.picture}`);
    expect(answer.headers['content-type']).toBe('image/webp');
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(answer.rawPayload).metadata();
    expect({ format, width, height, exif, xmp, iptc, icc }).toEqual({ format: 'webp', width: 512, height: 512 });
  });

  it('keeps one file per person, and none after removal', async () => {
    const before = (await mia.call('GET /api/profile')).picture!;
    const { body } = await upload(mia, await photo(300, 300).png().toBuffer());
    expect(await files()).toHaveLength(1);
    expect((await world.guest.send(`GET ${before}`)).statusCode).toBe(404);
    await mia.call('DELETE /api/profile/picture');
    expect(await files()).toEqual([]);
    expect((await world.guest.send(`GET ${body.picture}`)).statusCode).toBe(404);
  });
});

describe('a file that no row names', () => {
  const pictureOf = async (who: Visitor) => (await who.call('GET /api/profile')).picture;

  it('goes after an hour, where the upload came to nothing; the picture before stays', async () => {
    const eva = await world.member();
    await upload(eva, await photo(300, 300).png().toBuffer());
    const before = await pictureOf(eva);
    const answer = await without(
      world.get(ProfileRepository),
      'of',
      () => Promise.reject(new Error('cut off')),
      async () => upload(eva, await photo(300, 300).png().toBuffer()),
    );
    expect(answer.status).toBe(500);
    expect(await pictureOf(eva)).toBe(before);
    expect(await files()).toHaveLength(2);
    await world.get(OrphanedFiles).sweep();
    expect(await files()).toHaveLength(2);
    world.clock.advance({ hours: 1 });
    await world.get(OrphanedFiles).sweep();
    expect(await files()).toEqual([before!.split('/').at(-1) + '.webp']);
  });

  it('goes with the person, and at the next sweep where the disk refused', async () => {
    const [ben, ida] = [await world.member(), await world.member()];
    const kept = await files();
    for (const who of [ben, ida]) await upload(who, await photo(300, 300).png().toBuffer());
    await without(
      world.get(Storage),
      'remove',
      () => Promise.reject(new Error('not now')),
      () => ida.call('DELETE /api/profile/picture'),
    );
    await world.sql('delete from members where id = $1', [ben.id]);
    expect(await files()).toHaveLength(kept.length + 2);
    await world.get(OrphanedFiles).sweep();
    expect(await files()).toEqual(kept);
  });

  it('would stay for ever if rows went without a word (negative control)', async () => {
    const kept = await files();
    const tim = await world.member();
    await upload(tim, await photo(300, 300).png().toBuffer());
    await world.sql('alter table pictures disable trigger picture_comes_loose');
    await world.sql('delete from members where id = $1', [tim.id]);
    await world.sql('alter table pictures enable trigger picture_comes_loose');
    world.clock.advance({ days: 30 });
    await world.get(OrphanedFiles).sweep();
    expect(await files()).toHaveLength(kept.length + 1);
  });
});

describe('several pictures at once', () => {
  it('keeps one of two that are sent at once', async () => {
    const twice = await world.member({ name: 'Zwei Bilder' });
    const picture = await photo(300, 300).jpeg().toBuffer();
    const sent = await Promise.all(Array.from({ length: 6 }, () => upload(twice, picture)));
    expect(sent.map(({ status }) => status)).toEqual(Array<number>(6).fill(sent[0]!.status));
    expect(sent[0]!.status).toBeLessThan(300);
    expect(
      await world.sql(`select '/api/pictures/' || c.id as picture from pictures c where member_id = $1`, [twice.id]),
    ).toEqual(await world.sql('select picture from members where id = $1', [twice.id]));
  });
});
