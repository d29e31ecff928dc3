/** Counts what was done in a shift. */
export interface Tally {
  readonly commands: Map<string, number>
  readonly suggestions: { right: number; wrong: number; none: number }
  count(command: string): void
}

export function newTally(): Tally {
  const commands = new Map<string, number>()
  return {
    commands,
    suggestions: { right: 0, wrong: 0, none: 0 },
    count: (command) => void commands.set(command, (commands.get(command) ?? 0) + 1),
  }
}
