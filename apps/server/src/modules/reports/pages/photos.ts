import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button, errorSummary, field, type FieldError } from '../../../platform/html/form.ts'
import { show } from '../../../platform/html/show.ts'
import { addDraftPhotos, getDraftPhoto } from '../commands/index.ts'
import { PHOTO_MAX_COUNT, PhotoNotFound } from '../domain/index.ts'
import { draftOf, keep } from './draft-cookie.ts'
import { PHOTOS } from './extras.ts'
import { type C, PATHS, words } from './frame.ts'

export function photos(app: App): void {
  app.get(PHOTOS, async (c) => {
    const draft = await draftOf(c)
    if (draft?.content.sent) return c.redirect('/report/done', 303)
    return draft ? page(c, draft.photos.length, []) : c.redirect(`${PATHS.what}?lost=1`, 303)
  })

  app.post(PHOTOS, async (c) => {
    const t = words(c)
    const before = await draftOf(c)
    if (before?.content.sent) return c.redirect('/report/done', 303)
    const files = await filesOf(c)
    const draft = before ?? (await keep(c, undefined, {}))
    if (files.length === 0)
      return page(c, draft.photos.length, [{ field: 'photo', message: t('photos-none') }])
    const refused = await addDraftPhotos(c.var.ctx, draft, files)
    if (refused.length === 0) return c.redirect(`${PATHS.extras}#photos`, 303)
    const kept = draft.photos.length + files.length - refused.length
    const errors = refused.map(({ name, refused: { code } }) => ({
      field: 'photo',
      message: t('photo-refused', { name, why: t(code) }),
    }))
    return page(c, kept, errors)
  })

  app.get(`${PHOTOS}/:n{[1-6]}`, async (c) => {
    const draft = await draftOf(c)
    if (!draft) throw new PhotoNotFound('no draft')
    const { type, bytes } = await getDraftPhoto(c.var.ctx, draft.token, Number(c.req.param('n')))
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': 'private, no-store',
    })
  })
}

async function filesOf(c: C): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return []
  const sent = (await c.req.formData()).getAll('photo')
  const files = sent.filter((one): one is File => typeof one !== 'string' && one.size > 0)
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

function page(c: C, kept: number, errors: readonly FieldError[]): Response | Promise<Response> {
  const t = words(c)
  const left = PHOTO_MAX_COUNT - kept
  c.header('cache-control', 'private, no-cache')
  return show(
    c,
    {
      title: t('photos-page'),
      path: PHOTOS,
      wrong: errors.length > 0,
      body: html`<div class="narrow">
        ${errorSummary(t('wrong-title'), errors)}
        <h1>${t('photos-page')}</h1>
        <form method="post" action="${PHOTOS}" enctype="multipart/form-data">
          ${field({
            name: 'photo',
            type: 'file',
            label: t('photos-choose'),
            hint: t('photos-limits', { left }),
            errors,
            attributes: {
              accept: 'image/jpeg,image/png,image/webp',
              multiple: 'multiple',
              'data-shrink': '1',
            },
          })}
          <p class="hint">${t('photos-hint')}</p>
          <div class="actions">
            ${button(t('photos-send'))}<a href="${PATHS.extras}#photos">${t('photos-back')}</a>
          </div>
        </form>
      </div>`,
    },
    errors.length > 0 ? 400 : 200,
  )
}
