import type { Command } from 'commander'
import { ensureCity } from '../demo/ensure-city.ts'
import { simulateShift } from '../simulation/shift.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { pairs } from './pairs.ts'
import { terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

export function simulate(program: Command): void {
  program
    .command('simulate')
    .description(
      '让示范人员工作，所做都有标记 demonstration staff at work; all is marked as simulated',
    )
    .command('shift')
    .description('办理若干件，或您自己反映的一件 work through some cases, or your own report')
    .option('--cases <n>', '收到多少件反映 how many reports come in', wholeNumber, 100)
    .option('--report <no>', '只办这一件 instead: the number of a report that you made')
    .option('--seed <n>', '随机数种子 of the choices people make', wholeNumber, 1)
    .option(...JSON_OPTION)
    .action((options: { cases: number; seed: number; report?: string; json?: boolean }) =>
      runCommand(options, async ({ runtime, config }) => {
        await ensureCity(runtime, { ...config, demo: true }, terminal.progress)
        const shift = await simulateShift(runtime, config, options, terminal.progress)
        return {
          json: shift,
          status: shift.failures.length > 0 ? 1 : 0,
          lines: pairs(shift),
        }
      }),
    )
}
