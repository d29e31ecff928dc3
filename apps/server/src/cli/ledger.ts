import type { Command } from 'commander'
import { verifyLedger } from '../modules/cases/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'

export function ledger(program: Command): void {
  program
    .command('ledger')
    .description('账本 the append-only ledger')
    .command('verify')
    .description(
      '重算每个散列，指出被改动的记录 recompute every hash and name entries that were changed',
    )
    .option(...JSON_OPTION)
    .action((options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const found = await verifyLedger(ctx)
        return {
          json: found,
          status: found.broken > 0 ? 1 : 0,
          lines: [
            `${found.chains} chains, ${found.entries} entries, ${found.broken} broken`,
            ...found.first.map((f) => `  ${f.number ?? f.case} entry ${f.seq}: ${f.fault}`),
          ],
        }
      }),
    )
}
