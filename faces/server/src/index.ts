// The door of the server: run it as a process, or start it inside another.
export { readConfig, type ConfigProblem, type ReadConfig } from './config/read-config.js'
export type { Config } from './config/config.js'
export { startServer, type Running } from './start.js'
export { serve, type Screen } from './serve.js'
export { makeAdministrator } from './administrator.js'
export { SETTINGS } from './config/settings.js'
export { openApi } from './http/openapi.js'
export { ROUTES } from './routes.js'
