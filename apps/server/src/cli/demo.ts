import type { Command } from 'commander'
import { ensureCity } from '../demo/ensure-city.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { pairs } from './pairs.ts'
import { terminal } from './terminal.ts'
import { accounts } from './welcome.ts'

/** How the files were read says nothing about the city. */
const OF_READING = new Set(['added', 'changed', 'closed', 'unchanged'])

export function demo(program: Command): void {
  program
    .command('demo')
    .description('载入示范市，再运行不改变什么 load the demonstration city; again changes nothing')
    .option(...JSON_OPTION)
    .action((options: { json?: boolean }) =>
      runCommand(options, async ({ runtime, config }) => {
        const city = await ensureCity(runtime, { ...config, demo: true }, terminal.progress)
        if (!city) throw new Error('the city was asked for and not loaded')
        const { loaded, counts, password } = city
        const sizes = Object.entries(counts).filter(([name]) => !OF_READING.has(name))
        return {
          json: { loaded, ...counts, password, accounts: city.accounts },
          lines: [
            loaded
              ? '示范市已载入 The demonstration city is loaded'
              : '示范市早已载入，没有改变什么 It was loaded before; nothing was changed',
            ...pairs(Object.fromEntries(sizes)).map((line) => `  ${line}`),
            ...accounts(city),
          ],
        }
      }),
    )
}
