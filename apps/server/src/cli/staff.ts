import type { Command } from 'commander'
import { createStaff, resetPassword } from '../modules/identity/index.ts'
import { newSecret } from '../platform/ids.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { readGrants } from './grants.ts'

interface AddOptions {
  readonly name: string
  readonly nameEn?: string
  readonly unit: string
  readonly grant: readonly string[]
  readonly json?: boolean
}

export function staff(program: Command): void {
  const group = program
    .command('staff')
    .description('工作人员账号 accounts of people who work here')
  group
    .command('add')
    .description('新增账号，初始密码只显示一次 add an account; prints its first password once')
    .argument('<login>', '登录名 such as wang-1')
    .requiredOption('--name <name>', '姓名 name')
    .option('--name-en <name>', '拉丁字母姓名 name in Latin letters')
    .requiredOption('--unit <code>', '单位代码 code of the unit')
    .option('--grant <role@scope...>', '授权 such as admin@*', [])
    .option(...JSON_OPTION)
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
    .description('重置密码，只显示一次 give a new password, printed once; its sessions end')
    .argument('<login>', '登录名 login')
    .option(...JSON_OPTION)
    .action((login: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const password = await resetPassword(ctx, login)
        return { json: { login, password }, lines: [`${login}  ${password}`] }
      }),
    )
}
