import type { Command } from 'commander'
import { importMessages } from '../intake/import-messages.ts'
import { countLines } from '../intake/message-file.ts'
import { runCommand } from './command.ts'
import { importKinds } from './import-kinds.ts'
import { pathOf } from './path.ts'
import { terminal } from './terminal.ts'

export function importing(program: Command): void {
  const group = program.command('import').description('read files into the city')
  group
    .command('messages')
    .description('messages (JSON Lines) become reports, each exactly once')
    .argument('<files...>')
    .option('--json', 'one JSON object')
    .action((files: string[], options: { json?: boolean }) =>
      runCommand(options, async ({ runtime, ctx }) => {
        const paths = files.map(pathOf)
        const from = performance.now()
        const total = await countLines(paths)
        const found = await importMessages(ctx, paths, (done) =>
          terminal.progress('导入留言 Messages', done, total),
        )
        await runtime.drain()
        const seconds = Math.round((performance.now() - from) / 100) / 10
        return {
          json: { ...found, seconds },
          status: found.refused > 0 ? 1 : 0,
          lines: Object.entries({ ...found, seconds }).map(
            ([key, value]) => `${key.padEnd(10)} ${JSON.stringify(value)}`,
          ),
        }
      }),
    )
  importKinds(group)
}
