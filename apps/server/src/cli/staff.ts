import type { Command } from 'commander'
import { createStaff, resetPassword } from '../modules/identity/index.ts'
import { newSecret } from '../platform/ids.ts'
import { runCommand } from './command.ts'
import { readGrants } from './grants.ts'

interface AddOptions {
  readonly name: string
  readonly nameEn?: string
  readonly unit: string
  readonly grant: readonly string[]
  readonly json?: boolean
}

export function staff(program: Command): void {
  const group = program.command('staff').description('accounts of people who work here')
  group
    .command('add')
    .description('add an account; prints its first password once')
    .argument('<login>')
    .requiredOption('--name <name>', '姓名 name')
    .option('--name-en <name>', 'name in Latin letters')
    .requiredOption('--unit <code>', 'unit')
    .option('--grant <role@scope...>', 'roles, such as admin@*', [])
    .option('--json', 'one JSON object')
    .action((login: string, options: AddOptions) =>
      runCommand(options, async ({ ctx }) => {
        const password = newSecret(14)
        const { name: nameZh, nameEn = nameZh, unit: unitCode } = options
        const grants = readGrants(options.grant)
        const added = await createStaff(ctx, { login, nameZh, nameEn, unitCode, grants, password })
        return {
          json: { id: added.id, login: added.login, password },
          lines: [`${added.login}  ${password}`],
        }
      }),
    )
  group
    .command('reset-password')
    .description('give an account a new password, printed once; its sessions end')
    .argument('<login>')
    .option('--json', 'one JSON object')
    .action((login: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const password = await resetPassword(ctx, login)
        return { json: { login, password }, lines: [`${login}  ${password}`] }
      }),
    )
}
