// The routes of courses.
import type { Route } from '../http/route.js'
import { accessesRoute } from './routes/accesses.js'
import { cardRoute } from './routes/card.js'
import { eraseRoute } from './routes/erase.js'
import { readRoute, recordRoute } from './routes/events.js'
import { exportRoute } from './routes/export.js'
import { listRoute, summaryRoute } from './routes/list.js'
import { openRoute } from './routes/open.js'
import { planRoute } from './routes/plan.js'

export const courseRoutes: readonly Route[] = [
  listRoute,
  openRoute,
  summaryRoute,
  recordRoute,
  readRoute,
  exportRoute,
  planRoute,
  cardRoute,
  accessesRoute,
  eraseRoute,
]
