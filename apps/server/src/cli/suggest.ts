import type { Command } from 'commander'
import { resolvePlace } from '../modules/places/index.ts'
import { suggest } from '../modules/triage/index.ts'
import { runCommand } from './command.ts'

export function suggesting(program: Command): void {
  program
    .command('suggest')
    .description('what a text seems to be about and whose it is, with reasons; nothing is stored')
    .argument('<text>')
    .option('--json', 'one JSON object')
    .action((text: string, options: { json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const { place } = await resolvePlace(ctx, { text })
        const suggestion = await suggest(ctx, { title: '', body: text }, place.areaCode)
        return {
          json: { text, place, ...suggestion },
          lines: [
            ...suggestion.matters.map(
              (m) =>
                `${m.score.toFixed(2)} ${m.code} ${m.nameZh}  ${m.reasons.map((r) => r.word).join(' ')}`,
            ),
            ...suggestion.units.map((u) => `${u.kind} ${u.code}  ${u.why.zh}`),
          ],
        }
      }),
    )
}
