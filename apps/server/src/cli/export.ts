import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { type Crs, exportLayer } from '../modules/places/index.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'

const FORMATS = ['geojson', 'csv'] as const

interface Options {
  readonly format?: (typeof FORMATS)[number]
  readonly crs: Crs
  readonly json?: boolean
}

export function exporting(program: Command): void {
  program
    .command('export')
    .description('导出为 GeoJSON 或 CSV write a layer or a register to a file')
    .argument('<kind>', 'areas, cells-unit, cells-…, addresses, buildings, components')
    .argument('<file>', '写到哪里 where to')
    .addOption(
      new Option(
        '--format <format>',
        '默认看文件名 by default as the name of the file ends',
      ).choices(FORMATS),
    )
    .addOption(
      new Option('--crs <crs>', '坐标系 of the positions')
        .choices(['wgs84', 'gcj02', 'bd09'])
        .default('wgs84'),
    )
    .option(...JSON_OPTION)
    .action((kind: string, file: string, options: Options) =>
      runCommand(options, async ({ ctx }) => {
        const path = resolve(process.cwd(), file)
        const { crs, format = /\.csv$/i.test(path) ? 'csv' : 'geojson' } = options
        // Asked for first: what is refused leaves no empty file behind.
        const layer = await exportLayer(ctx, kind, { format, crs })
        const out = createWriteStream(path)
        await pipeline(Readable.from(layer), out)
        return {
          json: { kind, file: path, bytes: out.bytesWritten },
          lines: [`${path}  ${out.bytesWritten} bytes`],
        }
      }),
    )
}
