import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem, fail } from '../http/problem.js';

export interface Upload {
  content: Buffer;
  /** As it was called on the sender's device. */
  name: string;
  /** The form fields sent before the file. */
  fields: Record<string, string>;
}

/** The one file of a multipart request and the fields sent before it; `undefined` where none was sent. @throws 413 above the limit, body.malformed */
export async function uploadOf(request: FastifyRequest): Promise<Upload | undefined> {
  try {
    return await read(request);
  } catch (error) {
    // The parser throws plain errors at what breaks off or lacks its boundary.
    return error instanceof Problem || (error as { statusCode?: number }).statusCode
      ? Promise.reject(error as Error)
      : fail('body.malformed');
  }
}

async function read(request: FastifyRequest): Promise<Upload | undefined> {
  const multipart = request as FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };
  const file = multipart.isMultipart() ? await multipart.file() : undefined;
  if (!file) return undefined;
  const parts = Object.values(file.fields).flatMap((part) => part ?? []);
  if (parts.some((part) => part.type === 'field' && part.valueTruncated)) fail('body.too_large');
  const content = await file.toBuffer();
  const fields = Object.entries(file.fields).flatMap(([name, part]) =>
    part && !Array.isArray(part) && part.type === 'field' ? [[name, String(part.value)] as const] : [],
  );
  return { content, name: file.filename, fields: Object.fromEntries(fields) };
}
