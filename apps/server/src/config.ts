import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { StartupError } from './platform/errors.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))

const port = z.coerce.number('a number is accepted').int().min(0).max(65_535)

const Environment = z.object({
  GONGZHI_DATA: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'postgres://… is accepted')
    .optional(),
  PORT: port.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  GONGZHI_URL: z.url().optional(),
  GONGZHI_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  GONGZHI_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '64 hexadecimal digits are accepted')
    .optional(),
  GONGZHI_ZONE: z
    .string()
    .default('Asia/Shanghai')
    .refine(isZone, 'an IANA zone such as Asia/Shanghai is accepted'),
  GONGZHI_DEMO: z.enum(['0', '1']).default('1'),
})

export interface Config {
  /** Where the embedded database, the master key and photos live. */
  readonly dataDir: string
  /** Files the importers read: code tables and the demonstration city. */
  readonly seedDir: string
  readonly databaseUrl: string | undefined
  readonly host: string
  /** Undefined: 3000, or the next free one. */
  readonly port: number | undefined
  /** The address people use, when it is not the one we listen on. */
  readonly publicUrl: string | undefined
  readonly logLevel: string | undefined
  readonly masterKey: string | undefined
  readonly zone: string
  readonly demo: boolean
}

/** The only reader of the environment. Every variable is listed in docs/operations.md. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)
    throw new StartupError('config-invalid', `配置有误 Configuration: ${lines.join('; ')}`)
  }
  const e = parsed.data
  return {
    dataDir: absolute(e.GONGZHI_DATA ?? resolve(REPOSITORY, '.gongzhi'), env.INIT_CWD),
    seedDir: resolve(REPOSITORY, 'data'),
    databaseUrl: e.DATABASE_URL,
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.GONGZHI_URL,
    logLevel: e.GONGZHI_LOG,
    masterKey: e.GONGZHI_KEY,
    zone: e.GONGZHI_ZONE,
    demo: e.GONGZHI_DEMO === '1',
  }
}

/** npm changes into the package's folder; a relative path means where the person stood. */
function absolute(path: string, stoodIn: string | undefined): string {
  return isAbsolute(path) ? path : resolve(stoodIn ?? process.cwd(), path)
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
