import { z } from 'zod'

const WordReason = z.object({
  word: z.string(),
  in: z.enum(['title', 'body']),
  start: z.int(),
  end: z.int(),
  weight: z.number(),
})

const SuggestedMatter = z.object({
  code: z.string().meta({ example: '01002' }),
  nameZh: z.string(),
  nameEn: z.string(),
  score: z.number().min(0).max(1),
  reasons: z.array(WordReason),
})

const SuggestedUnit = z.object({
  code: z.string(),
  kind: z.enum(['lead', 'co']),
  why: z.object({ zh: z.string(), en: z.string() }),
})

/** Ranked suggestions with the reason for each; a person decides. */
export const Suggestion = z
  .object({
    method: z.string(),
    areaCode: z.string().nullable(),
    matters: z.array(SuggestedMatter),
    units: z.array(SuggestedUnit),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>

export const SuggestFor = z
  .object({
    title: z.string().max(200).default(''),
    body: z.string().min(1).max(10_000),
    areaCode: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
  })
  .meta({ id: 'SuggestFor' })
export type SuggestFor = z.infer<typeof SuggestFor>
