import type { Command } from 'commander'
import { locateText, type PlaceCandidate } from '../modules/places/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { wholeNumber } from './whole-number.ts'

export function locate(program: Command): void {
  program
    .command('locate')
    .description('从文字找地点，给出理由 read a place out of a text, with reasons')
    .argument('<text>', '一句话 what somebody wrote')
    .option('--limit <n>', '最多几个 at most', wholeNumber, 5)
    .option(...JSON_OPTION)
    .action((text: string, options: { limit: number; json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const candidates = await locateText(ctx, text, { limit: options.limit })
        return {
          json: { text, candidates },
          lines: candidates.length > 0 ? candidates.map(lineOf) : ['没有找到地点 No place found'],
        }
      }),
    )
}

function lineOf(c: PlaceCandidate): string {
  const reasons = c.reasons.map((r) => `${r.kind}:${r.matched}`)
  const unmatched = c.unmatched.map((u) => `?${u.kind}:${u.text}`)
  const code = c.cellCode ?? c.areaCode ?? ''
  return `${c.score.toFixed(2)} ${c.level} ${c.name ?? ''} ${code}  ${[...reasons, ...unmatched].join(' ')}`
}
