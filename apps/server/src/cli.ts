import { Command } from 'commander'
import { register } from './cli/index.ts'

const program = new Command('gongzhi')
  .description('共治 Gongzhi: run a city from the command line')
  .showHelpAfterError()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
register(program)
await program.parseAsync()
