import type { Command } from 'commander'
import { createApiKey, revokeApiKey } from '../modules/identity/index.ts'
import { runCommand } from './command.ts'
import { readGrants } from './grants.ts'

interface AddOptions {
  readonly grant: readonly string[]
  readonly expires?: string
  readonly json?: boolean
}

export function keys(program: Command): void {
  const group = program.command('keys').description('API keys of other programs')
  group
    .command('add')
    .description('make a key; it is printed once')
    .argument('<name>')
    .requiredOption('--grant <role@scope...>', 'roles, such as integration@990100000000')
    .option('--expires <date>', 'last day, such as 2027-12-31')
    .option('--json', 'one JSON object')
    .action((name: string, options: AddOptions) =>
      runCommand(options, async ({ ctx }) => {
        const grants = readGrants(options.grant)
        const made = await createApiKey(ctx, { name, grants, expiresAt: options.expires })
        return { json: made, lines: [`${made.id}  ${made.key}`] }
      }),
    )
  group
    .command('revoke')
    .description('end a key at once')
    .argument('<id>')
    .option('--json', 'one JSON object')
    .action((id: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        await revokeApiKey(ctx, id)
        return { json: { revoked: id }, lines: [`revoked ${id}`] }
      }),
    )
}
