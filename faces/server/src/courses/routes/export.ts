// The whole record as NDJSON, every link of its chain checked while it is written; a broken one ends it midway.
import { canonicalJson, chainHash, type StatureEvent } from '@stature/record'
import { StoreFailure, type Journal } from '@stature/storage'
import { Readable } from 'node:stream'
import { courseParams } from '../../decisions/bodies.js'
import { READERS } from '../../decisions/roles.js'
import { route } from '../../http/route.js'
import { erased } from '../erased.js'

const PAGE = 250

const broken = (): StoreFailure =>
  new StoreFailure('store-damaged', 'the chain of a course is broken', 'Restore the newest backup', false)

/** One page as text. Throws where a link does not hold. */
function text(page: readonly StatureEvent[], before: StatureEvent | null): string {
  let last = before
  let lines = ''
  for (const event of page) {
    const expected = last === null ? null : chainHash(last)
    if (event.sequence !== (last?.sequence ?? 0) + 1 || event.previous !== expected) throw broken()
    lines += `${canonicalJson(event)}\n`
    last = event
  }
  return lines
}

/** The first page is read before anything is answered, so that a damaged beginning is a plain problem. */
async function* pages(
  journal: Journal,
  course: string,
  first: readonly StatureEvent[],
  start: string,
): AsyncGenerator<string> {
  yield start
  let last = first.at(-1) ?? null
  for (let page = first; page.length === PAGE;) {
    page = await journal.read(course, last?.sequence ?? 0, PAGE)
    yield text(page, last)
    last = page.at(-1) ?? last
  }
}

export const exportRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course/export',
  id: 'exportCourse',
  summary: 'The whole record as NDJSON; `stature verify` accepts it',
  tag: 'courses',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  answers: { 200: { description: 'One chained event a line', type: 'application/x-ndjson' } },
  logs: 'export',
  handle: async ({ params: { course }, context }) => {
    const { journal } = context.store
    if ((await journal.head(course))?.erased === true) throw erased()
    const first = await journal.read(course, 0, PAGE)
    const body = Readable.from(pages(journal, course, first, text(first, null)), { objectMode: false })
    const headers = { 'content-disposition': 'attachment; filename="course.ndjson"' }
    return { status: 200, type: 'application/x-ndjson', body, headers }
  },
})
