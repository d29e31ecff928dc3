/** npm run bench -- NAME: one program, one JSON object. */
import { intake } from './intake.ts'
import { ledger } from './ledger.ts'
import { locate } from './locate.ts'
import { text } from './text.ts'
import { worktime } from './worktime.ts'

const PROGRAMS: Readonly<Record<string, () => Promise<object>>> = {
  intake: () => intake({ reports: 5_000, concurrency: 64 }),
  ledger,
  locate,
  text,
  worktime,
  /** Short and without a figure worth keeping: shows that the programs still run. */
  smoke: async () => ({ bench: 'smoke', intake: await intake({ reports: 200, concurrency: 16 }) }),
}

const [name = ''] = process.argv.slice(2)
const program = PROGRAMS[name]
if (program) process.stdout.write(`${JSON.stringify(await program())}\n`)
else {
  process.stderr.write(`npm run bench -- ${Object.keys(PROGRAMS).join('|')}\n`)
  process.exitCode = 2
}
