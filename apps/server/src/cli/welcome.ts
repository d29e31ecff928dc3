import type { Config } from '../config.ts'
import type { LoadedCity } from '../demo/ensure-city.ts'

/** What a newcomer needs to see after the start: where to look, and who to be. */
export function welcome(url: string, config: Config, city: LoadedCity | undefined): string[] {
  return [
    '',
    `  共治 Gongzhi   ${url}`,
    '',
    `  居民 Residents      ${url}/            反映、查进度 report, track`,
    `  附近 Nearby         ${url}/nearby`,
    `  工作人员 Staff      ${url}/sign-in`,
    `  接口 API            ${url}/docs/api    ${url}/openapi.json`,
    `  数据 Data           ${config.databaseUrl ? 'DATABASE_URL' : config.dataDir}`,
    ...(city ? accounts(city) : []),
    '',
    '  按 Ctrl+C 停止。 Ctrl+C stops.',
  ]
}

export function accounts(city: LoadedCity): string[] {
  if (city.accounts.length === 0) return []
  return [
    '',
    `  示范账号 Demonstration accounts, password 密码 ${city.password}`,
    ...city.accounts.map((a) => `    ${a.login.padEnd(20)} ${a.zh}  ${a.en}`),
  ]
}
