import type { App } from '../../../platform/http/env.ts'
import { accountPages } from './account.ts'
import { ownFormsOnly } from './own-forms.ts'
import { signInPages } from './sign-in.ts'

export function pages(app: App): void {
  for (const path of ['/sign-in', '/sign-out', '/account/*']) app.use(path, ownFormsOnly)
  signInPages(app)
  accountPages(app)
}
