// My messages, my wishes about them, and the push address of this device.
import type { Route } from '../http/route.js'
import { listRoutes } from './list-routes.js'
import { pushRoutes } from './push-routes.js'
import { wishesRoutes } from './wishes-routes.js'

export const messageRoutes: readonly Route[] = [...wishesRoutes, ...pushRoutes, ...listRoutes]
