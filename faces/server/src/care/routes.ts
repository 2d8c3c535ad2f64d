// All routes of care and messages.
import type { Route } from '../http/route.js'
import { liveRoutes } from '../live/routes.js'
import { messageRoutes } from '../messages/routes.js'
import { alarmRoutes } from './alarm-routes.js'
import { dutyRoutes } from './duty-routes.js'
import { leaseRoutes } from './lease-routes.js'

export const careRoutes: readonly Route[] = [
  ...liveRoutes,
  ...leaseRoutes,
  ...alarmRoutes,
  ...dutyRoutes,
  ...messageRoutes,
]
