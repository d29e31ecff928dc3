import { StartupError } from '../platform/errors.ts'
import type { Grant } from '../platform/context.ts'

/** `role@scope` as people type it; what the roles and scopes may be, identity knows. */
export function readGrants(texts: readonly string[]): Grant[] {
  return texts.map((text) => {
    const [role, scope, ...rest] = text.split('@')
    if (!role || !scope || rest.length > 0)
      throw new StartupError(
        'bad-grant',
        `授权应写作 角色@范围。 A grant is written role@scope, such as admin@*: ${text}`,
      )
    return { role, scope }
  })
}
