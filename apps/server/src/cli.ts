import { Command } from 'commander'
import { register } from './cli/index.ts'
import { runTyped, speakPlainly } from './cli/usage.ts'

const program = new Command('gongzhi').description(
  '共治 Gongzhi：从命令行管理一座城市 run a city from the command line',
)
speakPlainly(program)
register(program)
await runTyped(program)
