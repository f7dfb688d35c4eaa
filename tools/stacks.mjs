/**
 * Errors name the places in the sources. Node's own way reads and keeps the maps of every file it loads, seven megabytes
 * of packages before all, which is a tenth of a start; here a map is read when a stack that needs it is asked for.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const OURS = /(file:\/\/\S+\/(?:apps|libs)\/\w+\/dist\/\S+\.js):(\d+):(\d+)/;
const maps = new Map();

Error.prepareStackTrace = (error, calls) =>
  [String(error), ...calls.map((call) => `    at ${String(call).replace(OURS, placeInSource)}`)].join('\n');

function placeInSource(place, url, line, column) {
  const { originalSource, originalLine, originalColumn } = mapOf(url)?.findEntry(line - 1, column - 1) ?? {};
  return originalSource
    ? `${fileURLToPath(new URL(originalSource, url))}:${originalLine + 1}:${originalColumn + 1}`
    : place;
}

function mapOf(url) {
  if (!maps.has(url)) maps.set(url, read(new URL(`${url}.map`)));
  return maps.get(url);
}

function read(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
