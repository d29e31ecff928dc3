import type { Command } from 'commander'
import { locateText } from '../modules/places/index.ts'
import { runCommand } from './command.ts'

export function locate(program: Command): void {
  program
    .command('locate')
    .description('read a place out of a text: ranked candidates with reasons')
    .argument('<text>')
    .option('--limit <n>', 'at most', '5')
    .option('--json', 'one JSON object')
    .action((text: string, options: { limit: string; json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const candidates = await locateText(ctx, text, { limit: Number(options.limit) })
        return {
          json: { text, candidates },
          lines: candidates.map(
            (c) =>
              `${c.score.toFixed(2)} ${c.level} ${c.name ?? ''} ${c.cellCode ?? c.areaCode ?? ''}  ${c.reasons.map((r) => `${r.kind}:${r.matched}`).join(' ')}`,
          ),
        }
      }),
    )
}
