import type { Context as HonoContext } from 'hono'
import type { HttpEnv } from '../../../platform/http/env.ts'
import type { Receipt } from '../commands/index.ts'
import type { ReceiptView, ReportView } from '../contract.ts'
import type { ReportRecord } from '../queries/index.ts'

/** The receipt with all that is needed to follow the report by hand. */
export function receiptView(c: HonoContext<HttpEnv>, receipt: Receipt): ReceiptView {
  const { no, secret, repeated, place } = receipt
  const at = (path: string) => new URL(path, c.req.url).href
  const progress = at(`/api/reports/${no}/progress`)
  return {
    no,
    secret,
    repeated,
    place,
    links: {
      report: at(`/api/reports/${no}`),
      progress,
      rating: at(`/api/reports/${no}/rating`),
      page: at(`/progress/${no}`),
    },
    follow: `curl -H 'Receipt-Secret: ${secret}' ${progress}`,
  }
}

export function reportView(c: HonoContext<HttpEnv>, report: ReportRecord): ReportView {
  const { no, channel, kind, title, body, placeText, place, replyOwed, simulated } = report
  const photos = Array.from(
    { length: report.photoCount },
    (_, i) => new URL(`/api/reports/${no}/photos/${i + 1}`, c.req.url).href,
  )
  return {
    no,
    channel,
    kind,
    title,
    body,
    placeText,
    place,
    submittedAt: report.submittedAt.toISOString(),
    replyOwed,
    simulated,
    moderation: report.moderation,
    photos,
  }
}
