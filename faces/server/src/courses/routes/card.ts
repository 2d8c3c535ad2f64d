// The printable dosing card; where the decision does not allow the dose there is none, and the reason is the answer.
import {
  cardContent,
  cardLanguages,
  printCard,
  type CardContent,
  type CardProblem,
  type NoCard,
  type PrintOptions,
} from '@stature/card'
import { instant, type Instant } from '@stature/label'
import { decideDose } from '@stature/protocol'
import { standingEntries } from '@stature/record'
import { Type } from 'typebox'
import { answeredBy, at as asOf } from '../../decisions/asking.js'
import { courseParams } from '../../decisions/bodies.js'
import { badField } from '../../decisions/field.js'
import { READERS } from '../../decisions/roles.js'
import type { Context } from '../../http/context.js'
import { Problem } from '../../http/problem.js'
import { route } from '../../http/route.js'
import { sha256 } from '../hash.js'
import { lru, type Lru } from '../lru.js'
import { sortedJson } from '../sorted-json.js'

const TYPES = { svg: 'image/svg+xml', pdf: 'application/pdf' } as const
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const noCard = ({ refused, because, fix }: NoCard): Problem =>
  new Problem(422, 'no-card', sentence(`no dosing card: ${refused} (${because})`), sentence(fix), {
    current: { refused, because },
  })

function notPrinted(problem: CardProblem): Problem {
  switch (problem.code) {
    case 'unknown-language':
      return badField(
        'unknown-language',
        'language',
        'there are no words in it',
        `Write one of: ${problem.languages.join(', ')}.`,
      )
    case 'no-font':
      return new Problem(
        503,
        'no-font',
        'The card’s font is not installed.',
        'Tell the operator to install it again.',
      )
    case 'unprintable': {
      const fix = 'Write it with Latin letters, in a corrected care plan.'
      return new Problem(
        422,
        'unprintable',
        `The card’s font cannot show a character of ${problem.field}.`,
        fix,
      )
    }
    case 'too-long': {
      const fix = 'Shorten sugar and glucagon in the care plan.'
      return new Problem(422, 'too-long', 'The care plan’s words do not fit on one page.', fix)
    }
  }
}

/** Throws Problem 422 where no card may be printed. */
async function contentOf({ courses, policy }: Context, course: string, at: Instant): Promise<CardContent> {
  const { facts } = await answeredBy(courses, course, asOf(at))
  const { entries } = await courses.entries(course)
  const content = cardContent(decideDose(facts, policy), policy, course, standingEntries(entries, at, null))
  if ('refused' in content) throw noCard(content)
  return content
}

type File = string | Uint8Array
const most = { most: 64, heaviest: 16_000_000, weightOf: (file: File) => file.length } as const
/** By context, so that servers of one process share nothing. */
const files = new WeakMap<Context, Lru<File>>()

function cacheOf(context: Context): Lru<File> {
  const known = files.get(context)
  if (known !== undefined) return known
  const made = lru<File>(most)
  files.set(context, made)
  return made
}

/** The file, kept by what is on it; only a PDF names its instant, and there the day suffices. */
async function fileOf(context: Context, content: CardContent, options: PrintOptions): Promise<File> {
  const cache = cacheOf(context)
  const key = sha256(sortedJson({ content, options }))
  const known = cache.get(key)
  if (known !== undefined) return known
  const printed = await printCard(content, options)
  if ('code' in printed) throw notPrinted(printed)
  cache.set(key, printed.file)
  return printed.file
}

const DAY_MS = 86_400_000

export const cardRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course/card',
  id: 'printCard',
  summary: 'The printable dosing card of the prescription in force',
  tag: 'courses',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  query: Type.Object({
    format: Type.Optional(Type.Union([Type.Literal('svg'), Type.Literal('pdf')])),
    paper: Type.Optional(Type.Union([Type.Literal('a4'), Type.Literal('letter')])),
    language: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  answers: { 200: { description: 'One page, as SVG unless PDF is asked for', type: 'image/svg+xml' } },
  logs: 'export',
  handle: async ({ params: { course }, query, caller, context, at }) => {
    const format = query.format ?? 'svg'
    const paper = query.paper ?? 'a4'
    const own = cardLanguages().find((each) => each === caller.account.language) ?? 'en'
    const content = await contentOf(context, course, instant(at))
    const options: PrintOptions = {
      language: query.language ?? own,
      paper,
      format,
      at: Math.floor(at / DAY_MS) * DAY_MS,
    }
    const file = await fileOf(context, content, options)
    const headers = { 'content-disposition': `inline; filename="card.${format}"` }
    return { status: 200, type: TYPES[format], body: file, headers }
  },
})
