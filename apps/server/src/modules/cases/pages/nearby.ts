import { html } from 'hono/html'
import { z } from 'zod'
import type { App } from '../../../platform/http/env.ts'
import { button, errorSummary, field, type FieldError } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { show } from '../../../platform/html/show.ts'
import { areaName, listAreas, locateText } from '../../places/index.ts'
import { NearbyFilter, type PublicCase } from '../contract.ts'
import { nearbyCases } from '../queries/index.ts'
import { type C, time, words } from './frame.ts'

const PATH = '/nearby'
const degrees = z.coerce.number().min(-180).max(180).optional().catch(undefined)

const Asked = z.object({
  q: z.string().trim().max(100).default(''),
  area: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .catch(undefined),
  lon: z.preprocess((v) => (v === '' ? undefined : v), degrees),
  lat: z.preprocess((v) => (v === '' ? undefined : v), degrees),
  after: z.string().max(200).optional(),
})
type Asked = z.infer<typeof Asked>

interface Where {
  /** How the list is headed. */
  readonly heading: string
  readonly filter: Partial<NearbyFilter>
  readonly unknown?: boolean
}

/** What is being done around a place: found by its name, by the phone's position or by district. */
export function nearbyPages(app: App): void {
  app.get(PATH, async (c) => {
    const t = words(c)
    const asked = Asked.parse(c.req.query())
    const where = await whereOf(c, asked)
    const filter = NearbyFilter.parse({ ...where.filter, after: asked.after })
    const { items, next } = await nearbyCases(c.var.ctx, filter, c.var.locale)
    const errors = where.unknown ? [{ field: 'q', message: t('nearby-unknown') }] : []
    const body = html`${errorSummary(t('error-summary'), errors)}
      <h1>${t('nearby-title')}</h1>
      <p class="lead">${t('nearby-lead')}</p>
      ${asked.after === undefined ? html`${search(c, asked, errors)} ${await districts(c)}` : ''}
      <h2>${where.heading}</h2>
      ${
        items.length === 0
          ? empty(c)
          : html`<ul class="cards">
              ${items.map((item) => card(c, item))}
            </ul>`
      }
      ${next === null ? '' : html`<p><a class="button plain" rel="next" href="${PATH}?${more(where.filter, next)}">${t('nearby-more')}</a></p>`}`
    return show(c, { title: t('nearby-title'), path: PATH, wrong: errors.length > 0, body })
  })
}

async function whereOf(c: C, asked: Asked): Promise<Where> {
  const t = words(c)
  const { ctx, locale } = c.var
  const city = { heading: t('nearby-city'), filter: {} }
  if (asked.q !== '') {
    const [best] = await locateText(ctx, asked.q, { limit: 1 })
    if (!best) return { ...city, unknown: true }
    const { lon, lat, areaCode, name } = best
    const heading = (place: string) => t('nearby-around', { place })
    if (lon !== null && lat !== null && best.cellCode !== null)
      return { heading: heading(name ?? asked.q), filter: { lon, lat } }
    if (areaCode !== null) return areaWhere(c, areaCode)
    return { ...city, unknown: true }
  }
  if (asked.lon !== undefined && asked.lat !== undefined)
    return {
      heading: t('nearby-around', { place: t('nearby-position') }),
      filter: { lon: asked.lon, lat: asked.lat },
    }
  if (asked.area !== undefined && (await areaName(ctx, asked.area, locale)) !== '')
    return areaWhere(c, asked.area)
  return city
}

async function areaWhere(c: C, area: string): Promise<Where> {
  return { heading: await areaName(c.var.ctx, area, c.var.locale), filter: { area } }
}

function search(c: C, asked: Asked, errors: readonly FieldError[]): Html {
  const t = words(c)
  return html`<form class="narrow" method="get" action="${PATH}">
    ${field({ name: 'q', label: t('nearby-where'), type: 'search', value: asked.q, maxLength: 100, errors })}
    <input type="hidden" name="lon" /><input type="hidden" name="lat" />
    <p class="actions">
      ${button(t('nearby-go'))}
      <button
        type="button"
        class="button plain"
        hidden
        data-locate="located"
        data-instead="q"
        data-busy="${t('nearby-locating')}"
        data-found="${t('nearby-located')}"
        data-failed="${t('nearby-not-located')}"
      >
        ${t('nearby-locate')}
      </button>
      <span id="located" class="hint" role="status"></span>
    </p>
  </form>`
}

async function districts(c: C): Promise<Html> {
  const { ctx, locale } = c.var
  const areas = await listAreas(ctx, { level: 'district' })
  return html`<nav aria-label="${words(c)('nearby-districts')}">
    <ul class="calls">
      ${areas.map((a) => html`<li><a href="${PATH}?area=${a.code}">${locale === 'en' ? a.nameEn : a.nameZh}</a></li>`)}
    </ul>
  </nav>`
}

function card(c: C, item: PublicCase): Html {
  const t = words(c)
  const { filedAt, closedAt } = item
  const day =
    closedAt === null
      ? html`${t('nearby-filed')} ${time(c, filedAt)}`
      : html`${t('nearby-closed')} ${time(c, closedAt)}`
  return html`<li class="card">
    <h3>${item.title ?? item.matter}</h3>
    ${item.body === null ? '' : html`<p>${item.body}</p>`}
    <p>
      <span class="tag">${item.statusText}</span>
      ${[item.area, item.road].filter(Boolean).join(' ')}
    </p>
    <p class="hint">${item.title === null ? '' : `${item.matter} · `}${day}</p>
  </li>`
}

function empty(c: C): Html {
  const t = words(c)
  return html`<div class="card">
    <p>${t('nearby-empty')}</p>
    <p><a class="button" href="/report">${t('nearby-report')}</a></p>
  </div>`
}

/** The place itself goes on to the next page, not the words it was found by. */
function more(filter: Partial<NearbyFilter>, after: string): string {
  const query = new URLSearchParams({ after })
  for (const key of ['area', 'lon', 'lat'] as const)
    if (filter[key] !== undefined) query.set(key, String(filter[key]))
  return query.toString()
}
