import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { icon } from '../../../platform/html/icons.ts'
import { show } from '../../../platform/html/show.ts'
import { calls } from './calls.ts'
import { words } from './frame.ts'

export function home(app: App): void {
  app.get('/', (c) => {
    const t = words(c)
    const { elder } = c.var
    return show(c, {
      title: t('home-title'),
      path: '/',
      body: html`<h1>${t('home-title')}</h1>
        ${elder ? '' : html`<p class="lead">${t('home-lead')}</p>`}
        <ul class="cards three">
          <li>
            <a class="door first" href="/report"
              >${icon('speak')}<strong>${t('home-report')}</strong
              ><small>${t('home-report-hint')}</small></a
            >
          </li>
          <li>
            <a class="door" href="/track"
              >${icon('search')}<strong>${t('home-track')}</strong
              ><small>${t('home-track-hint')}</small></a
            >
          </li>
          ${
            elder
              ? ''
              : html`<li>
                  <a class="door" href="/nearby"
                    >${icon('pin')}<strong>${t('home-nearby')}</strong
                    ><small>${t('home-nearby-hint')}</small></a
                  >
                </li>`
          }
        </ul>
        <h2>${t('home-urgent')}</h2>
        ${calls(t, ['110', '119', '120', '122', '12345'])}
        ${
          elder
            ? ''
            : html`<h2>${t('home-how')}</h2>
                <ol class="how">
                  <li>${t('home-how-1')}</li>
                  <li>${t('home-how-2')}</li>
                  <li>${t('home-how-3')}</li>
                </ol>`
        }`,
    })
  })
}
