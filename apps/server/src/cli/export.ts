import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { type Crs, exportLayer } from '../modules/places/index.ts'
import { runCommand } from './command.ts'

interface Options {
  readonly format: 'geojson' | 'csv'
  readonly crs: Crs
  readonly json?: boolean
}

export function exporting(program: Command): void {
  program
    .command('export')
    .description('write areas, cells-unit, cells-…, addresses, buildings or components to a file')
    .argument('<kind>')
    .argument('<file>')
    .addOption(new Option('--format <format>').choices(['geojson', 'csv']).default('geojson'))
    .addOption(new Option('--crs <crs>').choices(['wgs84', 'gcj02', 'bd09']).default('wgs84'))
    .option('--json', 'one JSON object')
    .action((kind: string, file: string, options: Options) =>
      runCommand(options, async ({ ctx }) => {
        const path = resolve(process.cwd(), file)
        const { format, crs } = options
        const out = createWriteStream(path)
        await pipeline(Readable.from(await exportLayer(ctx, kind, { format, crs })), out)
        return {
          json: { kind, file: path, bytes: out.bytesWritten },
          lines: [`${path}  ${out.bytesWritten} bytes`],
        }
      }),
    )
}
