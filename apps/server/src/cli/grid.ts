import type { Command } from 'commander'
import { checkGrid } from '../modules/places/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'

const SHOWN = 20

export function grid(program: Command): void {
  program
    .command('grid')
    .description('网格 grid layers')
    .command('check')
    .description(
      '找出缝隙、重叠、碎片、越界 name every gap, overlap, sliver and cell outside its parent',
    )
    .option('--layer <layer>', '图层 such as unit, community, responsibility', 'unit')
    .option(...JSON_OPTION)
    .action((options: { layer: string; json?: boolean }) =>
      runCommand(options, async ({ ctx }) => {
        const report = await checkGrid(ctx, options.layer)
        return {
          json: report,
          status: report.findings.length > 0 ? 1 : 0,
          lines: [
            `${report.layer}: ${report.cells} cells, ${report.gaps} gaps, ${report.overlaps} overlaps, ${report.slivers} slivers, ${report.outside} outside`,
            ...report.findings
              .slice(0, SHOWN)
              .map((f) => `  ${f.kind} ${f.cells.join(' ')} at ${f.lon},${f.lat} ${f.areaM2} m²`),
          ],
        }
      }),
    )
}
