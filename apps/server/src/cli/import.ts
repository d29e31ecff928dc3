import type { Command } from 'commander'
import { importMessages } from '../intake/import-messages.ts'
import { countLines } from '../intake/message-file.ts'
import { runCommand } from './command.ts'
import { importKinds } from './import-kinds.ts'
import { JSON_OPTION } from './options.ts'
import { pairs } from './pairs.ts'
import { pathOf } from './path.ts'
import { terminal } from './terminal.ts'

export function importing(program: Command): void {
  const group = program.command('import').description('把文件读进城市 read files into the city')
  group
    .command('messages')
    .description(
      '留言（JSON Lines）成为反映，每条恰好一次 messages become reports, each exactly once',
    )
    .argument('<files...>', '一个或几个文件 one file or several')
    .option(...JSON_OPTION)
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
          lines: pairs({ ...found, seconds }),
        }
      }),
    )
  importKinds(group)
}
