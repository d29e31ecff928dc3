import { html } from 'hono/html'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Locale } from '../i18n.ts'
import { type Html, layout } from './layout.ts'

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    name: string
    in: string
    required?: boolean
    schema?: unknown
  }[]
  readonly requestBody?: { content?: Record<string, { schema?: unknown }> }
  readonly responses?: Record<
    string,
    { description?: string; content?: Record<string, { schema?: unknown }> }
  >
}

/** The interface description as one page: grouped, linked, readable without script. */
export function openApiPage(document: Document, locale: Locale): Html {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  )
  const groups = Map.groupBy(operations, (o) => o.operation.tags?.[0] ?? 'other')
  return layout({
    title: 'API',
    locale,
    path: '/docs/api',
    body: html`<h1>API</h1>
      <p>${prose(document.info.description)} <a href="/openapi.json">openapi.json</a></p>
      <ul>
        ${[...groups.keys()].map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}
      </ul>
      ${[...groups].map(
        ([tag, list]) =>
          html`<h2 id="${tag}">${tag}</h2>
            ${list.map((o) => operationBlock(o.path, o.method, o.operation))}`,
      )}`,
  })
}

/** Descriptions mark what is code with backticks, as tools that read the document expect. */
function prose(text = ''): Html[] {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}

function operationBlock(path: string, method: string, o: Operation): Html {
  return html`<details>
    <summary><code>${method.toUpperCase()} ${path}</code> ${prose(o.summary)}</summary>
    ${o.description ? html`<p>${prose(o.description)}</p>` : ''}
    ${
      o.parameters?.length
        ? html`<ul>
            ${o.parameters.map((p) => html`<li><code>${p.name}</code> (${p.in}${p.required ? ', required' : ''}) ${schemaText(p.schema)}</li>`)}
          </ul>`
        : ''
    }
    ${Object.entries(o.requestBody?.content ?? {}).map(
      ([type, c]) =>
        html`<p><code>${type}</code></p>
          <pre tabindex="0">${schemaText(c.schema)}</pre>`,
    )}
    ${Object.entries(o.responses ?? {}).map(
      ([status, r]) =>
        html`<p><strong>${status}</strong> ${r.description ?? ''}</p>
          ${Object.values(r.content ?? {}).map((c) => html`<pre tabindex="0">${schemaText(c.schema)}</pre>`)}`,
    )}
  </details>`
}

function schemaText(schema: unknown): string {
  return schema === undefined ? '' : JSON.stringify(schema, null, 2)
}
