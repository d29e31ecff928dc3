import type { Context } from '../../../platform/context.ts'
import { requireRole } from '../../identity/index.ts'
import type { CaseStep, RunCommand } from '../contract.ts'
import { CaseMoved, TRANSITIONS } from '../domain/index.ts'
import { advance, type Advancing } from './advance.ts'
import { targetOf } from '../queries/standing.ts'

/**
 * One command on one case by the present actor.
 * @throws cases/not-found, cases/moved, cases/illegal-transition, the guards of domain/errors.ts,
 * identity/unauthenticated, identity/forbidden
 */
export async function runCommand(
  ctx: Context,
  caseId: string,
  command: RunCommand,
  options: Advancing = {},
): Promise<CaseStep> {
  const { action } = TRANSITIONS[command.name]
  // Refused before anything is read: whether a case exists is not for everyone to find out.
  requireRole(ctx.actor, action)
  return advance(ctx, {
    ...options,
    by: { id: caseId },
    command,
    actor: ctx.actor.id,
    roleOn: (state) => requireRole(ctx.actor, action, targetOf(state)),
  })
}

/** The same for callers that show what happened meanwhile instead of an error. */
export async function tryCommand(
  ...args: Parameters<typeof runCommand>
): Promise<{ step: CaseStep } | { moved: CaseMoved }> {
  try {
    return { step: await runCommand(...args) }
  } catch (error) {
    if (error instanceof CaseMoved) return { moved: error }
    throw error
  }
}
