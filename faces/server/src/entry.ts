// The real process around `serve`.
import { serve } from './serve.js'

process.exit(
  await serve(process.env, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }),
)
