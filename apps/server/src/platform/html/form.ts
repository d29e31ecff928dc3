import { html, raw } from 'hono/html'
import type { Html } from './layout.ts'

/**
 * The form kit: fields that work without script, say what is wrong beside themselves, and can be
 * jumped to from the summary on top. The id of a field is its name.
 */

export interface FieldError {
  readonly field: string
  readonly message: string
}

interface Common {
  readonly name: string
  readonly label: string | Html
  readonly hint?: string | Html | undefined
  readonly value?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
}

export interface Field extends Common {
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'file' | undefined
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  /** Further attributes, from us and never from a reader. */
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

export function field(f: Field): Html {
  return group(
    f,
    html`<input
      id="${f.name}"
      name="${f.name}"
      type="${f.type ?? 'text'}"
      ${f.type === 'file' ? '' : attribute('value', f.value ?? '')}
      ${attribute('autocomplete', f.autocomplete)}
      ${attribute('maxlength', f.maxLength)}
      ${described(f)}
      ${attributes(f.attributes)}
    />`,
  )
}

export interface TextArea extends Common {
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
}

export function textarea(f: TextArea): Html {
  // A line break right after the tag is eaten by the parser; one is given to it to eat.
  return group(
    f,
    html`<textarea
      id="${f.name}"
      name="${f.name}"
      rows="${f.rows ?? 5}"
      ${attribute('maxlength', f.maxLength)}
      ${described(f)}
    >
${f.value ?? ''}</textarea>`,
  )
}

export interface Radios extends Common {
  readonly options: readonly {
    readonly value: string
    readonly label: string | Html
    readonly hint?: string | Html | undefined
  }[]
}

export function radios(f: Radios): Html {
  const error = errorOf(f)
  return html`<fieldset class="field${error ? ' wrong' : ''}" ${described(f)}>
    <legend>${f.label}</legend>
    ${hint(f)} ${errorText(f)}
    ${f.options.map(
      (option, i) =>
        html`<label class="choice" for="${i === 0 ? f.name : `${f.name}-${i}`}">
          <input
            type="radio"
            id="${i === 0 ? f.name : `${f.name}-${i}`}"
            name="${f.name}"
            value="${option.value}"
            ${option.value === f.value ? raw('checked') : ''}
          />
          <span
            >${option.label}${option.hint === undefined ? '' : html`<small>${option.hint}</small>`}</span
          >
        </label>`,
    )}
  </fieldset>`
}

export interface Button {
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly look?: 'main' | 'plain' | 'link' | undefined
}

export function button(text: string | Html, b: Button = {}): Html {
  const look = b.look ?? 'main'
  return html`<button
    class="${look === 'link' ? 'link' : `button ${look}`}"
    type="submit"
    ${attribute('name', b.name)}
    ${attribute('value', b.value)}
  >
    ${text}
  </button>`
}

/** What must be mended, on top of the page, each line leading to its field. Nothing without errors. */
export function errorSummary(title: string, errors: readonly FieldError[]): Html | '' {
  if (errors.length === 0) return ''
  return html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>${title}</h2>
    <ul>
      ${errors.map((e) => html`<li><a href="#${e.field}">${e.message}</a></li>`)}
    </ul>
  </div>`
}

function group(f: Common, control: Html): Html {
  return html`<div class="field${errorOf(f) ? ' wrong' : ''}">
    <label for="${f.name}">${f.label}</label>
    ${hint(f)} ${errorText(f)} ${control}
  </div>`
}

function errorOf(f: Common): string | undefined {
  return f.errors?.find((e) => e.field === f.name)?.message
}

function hint(f: Common): Html | '' {
  return f.hint === undefined ? '' : html`<p class="hint" id="${f.name}-hint">${f.hint}</p>`
}

function errorText(f: Common): Html | '' {
  const error = errorOf(f)
  return error === undefined ? '' : html`<p class="error" id="${f.name}-error">${error}</p>`
}

function described(f: Common): Html | '' {
  const wrong = errorOf(f) !== undefined
  const ids = [f.hint === undefined ? '' : `${f.name}-hint`, wrong ? `${f.name}-error` : '']
  const by = ids.filter((id) => id !== '').join(' ')
  return html`${attribute('aria-describedby', by === '' ? undefined : by)}
  ${wrong ? raw('aria-invalid="true"') : ''}`
}

function attribute(name: string, value: string | number | undefined): Html | '' {
  return value === undefined ? '' : html`${raw(name)}="${value}"`
}

function attributes(all: Readonly<Record<string, string>> = {}): readonly (Html | '')[] {
  return Object.entries(all).map(([name, value]) => html` ${attribute(name, value)}`)
}
