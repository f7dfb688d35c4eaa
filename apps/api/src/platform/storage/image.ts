import { fail } from '../http/problem.js';

const PIXELS = 40_000_000;
const SIDE = 512;

/** Formats recognised by their first bytes; SVG is none of them, for it can carry scripts. */
const isPhoto = (content: Buffer) =>
  content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  content.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) ||
  (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP') ||
  (content.toString('latin1', 4, 8) === 'ftyp' && /^avi[fs]$/.test(content.toString('latin1', 8, 12)));

/**
 * A square portrait of at most 512 px as WebP, upright, without metadata: the picture is drawn anew from its pixels.
 * @throws {Problem} picture.not_an_image, picture.too_large
 */
export async function portrait(content: Buffer): Promise<Buffer> {
  if (!isPhoto(content)) fail('picture.not_an_image');
  // Loaded with the first picture: a start needs none.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(content, { limitInputPixels: PIXELS, failOn: 'error', animated: false });
    const { width, height } = await image.metadata();
    const side = Math.min(SIDE, width, height);
    return await image
      .rotate()
      .resize(side, side, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer();
  } catch (error) {
    return fail(String(error).includes('pixel limit') ? 'picture.too_large' : 'picture.not_an_image');
  }
}
