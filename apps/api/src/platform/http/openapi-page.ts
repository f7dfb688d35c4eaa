import { problems } from '@querschnitt/shared/problems';
import type { openApi } from './openapi.js';

type Description = ReturnType<typeof openApi>;
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

const escape = (text: unknown) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const json = (value: unknown) => `<pre tabindex="0"><code>${escape(JSON.stringify(value, null, 2))}</code></pre>`;

/** The API description as a page to read: no script, no foreign host. */
export function openApiPage(description: Description, stylesheets: string[]) {
  const sections = description.tags.map(
    ({ name }) =>
      `<section class="sec"><header><h2>${escape(name)}</h2></header>${operationsOf(description, name)}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API – Querschnitt</title>
${stylesheets.map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('')}</head><body><main class="page"><div class="page-body prose">
<h1>Querschnitt API</h1><p>${escape(description.info.description)} Machine-readable: <a href="/api/openapi.json">openapi.json</a></p>
${sections.join('')}<section class="sec"><header><h2>Problems</h2></header><dl>${problemList()}</dl></section></div></main></body></html>`;
}

function operationsOf(description: Description, tag: string) {
  return Object.entries(description.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation & { tags: string[] }>)
        .filter(([, operation]) => operation.tags.includes(tag))
        .map(([method, operation]) => operationHtml(method, path, operation)),
    )
    .join('');
}

function operationHtml(method: string, path: string, operation: Operation) {
  const parameters = operation.parameters
    .map(({ name, in: where, required }) => `${escape(name)} (${where}${required ? '' : ', optional'})`)
    .join(', ');
  return `<details id="${escape(operation.operationId)}"><summary><code>${method.toUpperCase()} ${escape(path)}</code> ${escape(operation.summary)}</summary>
<p>${escape(operation.description)}${parameters ? `. Parameters: ${parameters}` : ''}</p>${operation.requestBody ? `<h3>Request</h3>${json(operation.requestBody)}` : ''}<h3>Answers</h3>${json(operation.responses)}</details>`;
}

const problemList = () =>
  Object.entries(problems)
    .map(
      ([code, { status, en }]) =>
        `<dt id="${escape(code)}"><code>${escape(code)}</code> ${status}</dt><dd>${escape(en)}</dd>`,
    )
    .join('');
