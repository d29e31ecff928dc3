import { readConfig, type Config } from '../config.ts'
import { ensureStandards } from '../demo/ensure-city.ts'
import { modules } from '../modules.ts'
import { type Context, systemActor } from '../platform/context.ts'
import { openRuntime, type Runtime } from '../platform/runtime.ts'
import { fail } from './fail.ts'
import { terminal } from './terminal.ts'

export interface CommandRun {
  readonly runtime: Runtime
  readonly config: Config
  /** Acts as the person at the console of the machine. */
  readonly ctx: Context
}

/** A result for a program (`--json`) and the same in words for a person. */
export interface Result {
  readonly json: object
  readonly lines: readonly string[]
  /** Anything but 0 says that what was checked is not as it should be. */
  readonly status?: number
}

/**
 * Opens the database of this installation, runs one command and prints its result. Works with the
 * server running or not: both stand on the same database.
 */
export async function runCommand(
  options: { json?: boolean },
  body: (run: CommandRun) => Promise<Result>,
): Promise<void> {
  try {
    const config = readConfig()
    await using runtime = await openRuntime(config, modules)
    await ensureStandards(runtime, config)
    const result = await body({ runtime, config, ctx: runtime.contextOf(systemActor('console')) })
    if (options.json) terminal.json(result.json)
    else terminal.text(result.lines)
    process.exitCode = result.status ?? 0
  } catch (error) {
    fail(error, options)
  }
}
