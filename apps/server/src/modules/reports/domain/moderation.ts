import { PublicTextPersonal } from './errors.ts'
import { holdsPrivate, mask } from './mask.ts'

type ModerationState = 'pending' | 'public' | 'withheld'

export interface Moderation {
  readonly state: ModerationState
  readonly title: string | null
  readonly body: string | null
  readonly photos: readonly number[]
}

export interface Wish {
  readonly state: ModerationState
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly photos: readonly number[]
}

const PUBLIC_BODY_MAX = 4_000

/** The words offered for publication: what was sent, with numbers and plates struck out. */
function publicDraft(submitted: { title: string; body: string }): {
  title: string
  body: string
} {
  return { title: mask(submitted.title), body: mask(submitted.body).slice(0, PUBLIC_BODY_MAX) }
}

/**
 * What the public may see from now on. Words typed by staff are refused where they still hold a
 * number or a plate, rather than changed behind their back.
 */
export function moderate(
  submitted: { title: string; body: string; photoCount: number },
  wish: Wish,
): Moderation {
  if (wish.state !== 'public') return { state: wish.state, title: null, body: null, photos: [] }
  if (holdsPrivate(`${wish.title ?? ''}\n${wish.body ?? ''}`))
    throw new PublicTextPersonal('the public text holds a number or a plate')
  const draft = publicDraft(submitted)
  return {
    state: 'public',
    title: wish.title ?? draft.title,
    body: wish.body ?? draft.body,
    photos: wish.photos.filter((n) => n <= submitted.photoCount),
  }
}
