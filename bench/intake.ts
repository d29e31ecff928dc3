import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openCluster } from '../apps/server/src/platform/postgres/cluster.ts'
import { runningServer } from './running-server.ts'

const PORT = 38_271
const WARM_UP = 200

/**
 * Reports over HTTP against the real server on the embedded database: each answer is given after
 * the commit (fsync on) of the report, its place, its case, the first ledger entry and its clock. As
 * a yardstick in the same run: the same number of bare one-row inserts, as many at once.
 */
export async function intake(size: { reports: number; concurrency: number }): Promise<object> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongzhi-bench-'))
  try {
    await using server = await runningServer(dataDir, PORT)
    const messages = readFileSync(join(dataDir, 'demo-city', 'messages.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Message)
    const agent = new Agent({ keepAlive: true, maxSockets: size.concurrency })
    const send = (key: string, i: number) => {
      const message = messages[i % messages.length]
      if (!message) throw new Error('the city has no messages')
      return post(agent, `${server.url}/api/reports`, key, message)
    }
    await inParallel(WARM_UP, size.concurrency, (i) => send(`warm-${i}-xxxx`, i))
    const run = await inParallel(size.reports, size.concurrency, (i) => send(`bench-${i}-xxxx`, i))
    agent.destroy()
    const bare = await bareInserts(dataDir, size)
    const stored = await count(dataDir, size.reports + WARM_UP)
    return {
      bench: 'intake',
      node: process.version,
      ...size,
      perSecond: round(size.reports / run.seconds),
      p50Ms: round(run.percentile(50)),
      p95Ms: round(run.percentile(95)),
      p99Ms: round(run.percentile(99)),
      bareInsertsPerSecond: round(size.reports / bare.seconds),
      ratioToBareInserts: round(bare.seconds / run.seconds),
      ...stored,
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Message {
  readonly title: string
  readonly body: string
  readonly lon?: number
  readonly lat?: number
  readonly placeText?: string
}

function post(agent: Agent, url: string, key: string, message: Message): Promise<void> {
  const { title, body, lon, lat, placeText } = message
  const payload = JSON.stringify({ title, body, lon, lat, placeText, wantsReply: false })
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
          'idempotency-key': key,
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve()
          else reject(new Error(`status ${answer.statusCode}`))
        })
      },
    )
    call.on('error', reject)
    call.end(payload)
  })
}

async function inParallel(total: number, width: number, run: (i: number) => Promise<void>) {
  const took: number[] = []
  let next = 0
  const from = performance.now()
  const lane = async () => {
    for (let i = next++; i < total; i = next++) {
      const at = performance.now()
      await run(i)
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  const seconds = (performance.now() - from) / 1000
  took.sort((a, b) => a - b)
  return { seconds, percentile: (p: number) => took[Math.ceil((took.length * p) / 100) - 1] ?? 0 }
}

async function bareInserts(dataDir: string, size: { reports: number; concurrency: number }) {
  await using cluster = await openCluster(dataDir)
  const pool = new pg.Pool({ connectionString: cluster.url, max: Math.min(size.concurrency, 40) })
  try {
    await pool.query('create table bare (id text primary key, body text not null)')
    return await inParallel(size.reports, size.concurrency, async (i) => {
      await pool.query('insert into bare values ($1, $2)', [String(i), 'x'.repeat(400)])
    })
  } finally {
    await pool.end()
  }
}

/** What is in the database after the last answer: nothing acknowledged may be missing. */
async function count(dataDir: string, acknowledged: number): Promise<object> {
  await using cluster = await openCluster(dataDir)
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ cases: number; entries: number; located: number }>(
      `select (select count(*)::int from cases.case_record) as cases,
        (select count(*)::int from cases.entry) as entries,
        (select count(*)::int from cases.case_record where cell_code is not null) as located`,
    )
    const found = rows[0] ?? { cases: 0, entries: 0, located: 0 }
    return {
      acknowledged,
      stored: found.cases,
      ledgered: found.entries,
      inUnitGrid: found.located,
      lost: acknowledged - found.cases,
    }
  } finally {
    await client.end()
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
