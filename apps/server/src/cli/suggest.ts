import type { Command } from 'commander'
import { resolvePlace } from '../modules/places/index.ts'
import { suggest, type Suggestion } from '../modules/triage/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'

export function suggesting(program: Command): void {
  program
    .command('suggest')
    .description(
      '建议事项和负责单位，不存储 suggest matter and unit, with reasons; nothing is stored',
    )
    .argument('<text>', '一句话 what somebody wrote')
    .option(...JSON_OPTION)
    .action((text: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const { place } = await resolvePlace(ctx, { text })
        const suggestion = await suggest(ctx, { title: '', body: text }, place.areaCode)
        return {
          json: { text, place, ...suggestion },
          lines: linesOf(suggestion),
        }
      }),
    )
}

function linesOf({ matters, units }: Suggestion): string[] {
  if (matters.length === 0) return ['没有建议 No suggestion']
  return [
    ...matters.map((m) => {
      const words = m.reasons.map((r) => `“${r.word}”`).join(' ')
      return `${m.score.toFixed(2)} ${m.code} ${m.nameZh} ${m.nameEn}  ${words}`
    }),
    ...units.flatMap(({ kind, code, why }) => [`${kind} ${code}`, `  ${why.zh}`, `  ${why.en}`]),
  ]
}
