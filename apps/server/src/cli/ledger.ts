import type { Command } from 'commander'
import { verifyLedger } from '../modules/cases/index.ts'
import { runCommand } from './command.ts'

export function ledger(program: Command): void {
  program
    .command('ledger')
    .description('the append-only ledger')
    .command('verify')
    .description('recompute every hash and name the entries that are not what was written')
    .option('--json', 'one JSON object')
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
