import type { Command } from 'commander'
import { ensureCity } from '../demo/ensure-city.ts'
import { runCommand } from './command.ts'
import { terminal } from './terminal.ts'

export function demo(program: Command): void {
  program
    .command('demo')
    .description('load the demonstration city 示范市; again changes nothing')
    .option('--json', 'one JSON object')
    .action((options: { json?: boolean }) =>
      runCommand(options, async ({ runtime, config }) => {
        const city = await ensureCity(runtime, { ...config, demo: true }, terminal.progress)
        if (!city) throw new Error('the city was asked for and not loaded')
        const { loaded, counts, password, accounts } = city
        return {
          json: { loaded, ...counts, password, accounts },
          lines: [
            loaded
              ? '示范市已载入 The demonstration city is loaded'
              : '示范市早已载入 It was loaded before',
            ...Object.entries(counts).map(([name, n]) => `  ${name.padEnd(18)} ${n}`),
            `  ${'password'.padEnd(18)} ${password}`,
          ],
        }
      }),
    )
}
