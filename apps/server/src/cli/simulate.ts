import type { Command } from 'commander'
import { ensureCity } from '../demo/ensure-city.ts'
import { simulateShift } from '../simulation/shift.ts'
import { runCommand } from './command.ts'
import { terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('let the demonstration staff work; everything is marked as simulated')
    .command('shift')
    .option('--cases <n>', 'how many reports come in', wholeNumber, 100)
    .option('--report <no>', 'instead: work on this report that you made')
    .option('--seed <n>', 'of the choices people make', wholeNumber, 1)
    .option('--json', 'one JSON object')
    .action((options: { cases: number; seed: number; report?: string; json?: boolean }) =>
      runCommand(options, async ({ runtime, config }) => {
        await ensureCity(runtime, { ...config, demo: true }, terminal.progress)
        const shift = await simulateShift(runtime, config, options, terminal.progress)
        return {
          json: shift,
          status: shift.failures.length > 0 ? 1 : 0,
          lines: Object.entries(shift).map(
            ([key, value]) => `${key.padEnd(14)} ${JSON.stringify(value)}`,
          ),
        }
      }),
    )
}
