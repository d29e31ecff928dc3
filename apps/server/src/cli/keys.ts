import type { Command } from 'commander'
import { createApiKey, revokeApiKey } from '../modules/identity/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { readGrants } from './grants.ts'

interface AddOptions {
  readonly grant: readonly string[]
  readonly expires?: string
  readonly json?: boolean
}

export function keys(program: Command): void {
  const group = program.command('keys').description('接口密钥 API keys of other programs')
  group
    .command('add')
    .description('新建密钥，只显示一次 make a key; it is printed once')
    .argument('<name>', '给谁用 whose it is')
    .requiredOption('--grant <role@scope...>', '授权 such as integration@990100000000')
    .option('--expires <date>', '最后一天 last day, such as 2027-12-31')
    .option(...JSON_OPTION)
    .action((name: string, options: AddOptions) =>
      runCommand(options, async ({ ctx }) => {
        const grants = readGrants(options.grant)
        const made = await createApiKey(ctx, { name, grants, expiresAt: options.expires })
        return { json: made, lines: [`${made.id}  ${made.key}`] }
      }),
    )
  group
    .command('revoke')
    .description('立即停用 end a key at once')
    .argument('<id>', '新建时显示的编号 as printed when it was made')
    .option(...JSON_OPTION)
    .action((id: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        await revokeApiKey(ctx, id)
        return { json: { revoked: id }, lines: [`revoked ${id}`] }
      }),
    )
}
