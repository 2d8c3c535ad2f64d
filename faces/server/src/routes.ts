// The whole route table. A route that is not in it does not exist, and the access test walks every row of it.
import { accountsRoutes } from './accounts/routes.js'
import { careRoutes } from './care/routes.js'
import { courseRoutes } from './courses/routes.js'
import { decisionRoutes } from './decisions/routes.js'
import { apiRoot } from './http/api-root.js'
import { withDescription } from './http/openapi-route.js'
import type { Route } from './http/route.js'
import { panelRoutes } from './panel/routes.js'
import { policyRoutes } from './policy/routes.js'
import { upkeepRoutes } from './upkeep/routes.js'

export const ROUTES: readonly Route[] = withDescription([
  ...upkeepRoutes,
  apiRoot,
  ...accountsRoutes,
  ...courseRoutes,
  ...policyRoutes,
  ...decisionRoutes,
  ...careRoutes,
  ...panelRoutes,
])
