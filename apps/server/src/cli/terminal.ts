import { Presets, SingleBar } from 'cli-progress'

/** Steps of a long piece of work: shown as a bar to a person, not shown to a program. */
export type Progress = (step: string, done: number, total: number) => void

let bar: SingleBar | undefined
let shown = ''

/** Results go to the standard output, everything said on the way to the standard error. */
export const terminal = {
  lines(lines: readonly string[]): void {
    process.stderr.write(`${lines.join('\n')}\n`)
  },
  json(result: object): void {
    process.stdout.write(`${JSON.stringify(result)}\n`)
  },
  text(lines: readonly string[]): void {
    process.stdout.write(`${lines.join('\n')}\n`)
  },
  /** Leaves the bar where it stands, so that what is said next begins on a line of its own. */
  interrupt(): void {
    bar?.stop()
    bar = undefined
  },
  progress(step: string, done: number, total: number): void {
    if (!process.stderr.isTTY) {
      if (step !== shown) process.stderr.write(`${step}…\n`)
      shown = step
      return
    }
    if (step !== shown || !bar) {
      bar?.stop()
      bar = new SingleBar({ format: '{bar} {percentage}% {step}', hideCursor: true }, Presets.rect)
      bar.start(total, 0, { step })
      shown = step
    }
    bar.setTotal(total)
    bar.update(done, { step })
    if (done >= total) {
      bar.stop()
      bar = undefined
    }
  },
}
