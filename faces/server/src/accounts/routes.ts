// All routes of accounts.
import type { Route } from '../http/route.js'
import { accountRoutes } from './account-routes.js'
import { administratorRoutes } from './administrator-routes.js'
import { deviceRoutes } from './device-routes.js'
import { grantRoutes } from './grant-routes.js'
import { invitationRoutes } from './invitation-routes.js'
import { lowSugarRoutes } from './low-sugar-route.js'
import { passkeyRoutes } from './passkey-routes.js'
import { sessionRoutes } from './session-routes.js'
import { signInRoutes } from './sign-in-routes.js'
import { totpRoutes } from './totp-routes.js'

export const accountsRoutes: readonly Route[] = [
  ...signInRoutes,
  ...sessionRoutes,
  ...deviceRoutes,
  ...accountRoutes,
  ...totpRoutes,
  ...passkeyRoutes,
  ...invitationRoutes,
  ...grantRoutes,
  ...administratorRoutes,
  ...lowSugarRoutes,
]
