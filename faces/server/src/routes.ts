// The whole route table. A route that is not in it does not exist, and the access test walks every row of it.
import type { Route } from './http/route.js'

export const ROUTES: readonly Route[] = []
