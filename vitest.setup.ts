// Properties draw the same examples in every run, so that a red test is about the change; STATURE_SEED asks for others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['STATURE_SEED'] ?? '20260301') })
