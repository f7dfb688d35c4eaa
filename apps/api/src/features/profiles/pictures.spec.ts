import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

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
  const head = Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="picture"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`);
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
    ['SVG, whatever it calls itself', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['something that only begins like a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('nonsense')])],
  ])('refuses %s', async (_, content) => {
    expect(await upload(mia, content)).toMatchObject({ status: 415, body: { code: 'picture.not_an_image' } });
    expect(await files()).toEqual([]);
  });

  it('refuses more pixels than a photo has', async () => {
    expect((await upload(mia, await photo(9000, 9000).png({ compressionLevel: 9 }).toBuffer())).body.code).toBe('picture.too_large');
  });

  it('draws it anew: a square WebP of at most 512 px without the place it was taken', async () => {
    const taken = await photo(900, 700).jpeg().withExif({ IFD0: { Copyright: 'Mia' }, IFD3: { GPSLatitude: '50/1 55/1 0/1' } }).toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await upload(mia, taken);
    const answer = await world.guest.send(`GET ${body.picture}`);
    expect(answer.headers['content-type']).toBe('image/webp');
    const { format, width, height, exif } = await sharp(answer.rawPayload).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 512, height: 512, exif: undefined });
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
