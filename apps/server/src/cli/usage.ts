import { type Command, CommanderError } from 'commander'
import { StartupError } from '../platform/errors.ts'
import { fail } from './fail.ts'

const MISUSED = 2

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
}

const MISTAKES: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.invalidArgument': '值不合要求',
  'commander.excessArguments': '参数太多',
}

/** Help in both languages. To be called before commands are added: they take it over. */
export function speakPlainly(program: Command): void {
  program
    .helpOption('-h, --help', '显示帮助 show help')
    .helpCommand('help [command]', '某个命令的帮助 help on a command')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      // A Chinese letter takes two columns.
      displayWidth: (text) => [...text].reduce((n, c) => n + (c >= '\u2e80' ? 2 : 1), 0),
    })
    .showHelpAfterError()
    .exitOverride()
    // What was wrong is told after the help, where one is looking, and to a program as JSON.
    .configureOutput({ outputError: () => undefined })
}

export async function runTyped(program: Command): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return
    const code = error.code
      .replace('commander.', 'usage/')
      .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const message =
      error.code === 'commander.help'
        ? '请写出要做什么 Say which command'
        : [MISTAKES[error.code], error.message.replace('error: ', '')].filter(Boolean).join(' ')
    fail(new StartupError(code, message), { json: process.argv.includes('--json') })
    process.exitCode = MISUSED
  }
}
