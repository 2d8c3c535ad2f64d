// What a command is: its help as data, and one function from a call to an exit code.
import type { Io } from './io.js'

/** 0 a definite answer · 1 the answer is no · 2 bad usage · 3 bad input · 4 failure outside. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** One `--name VALUE`, or `--name` alone where `value` is null. */
export interface Flag {
  readonly name: string
  /** Placeholder of the value as help shows it, such as `T`; null for a switch. */
  readonly value: string | null
  readonly help: string
  readonly required?: true
}

/** One word after the command's name. */
export interface Argument {
  readonly name: string
  readonly help: string
  readonly optional?: true
  /** Takes every remaining word; only for the last argument. */
  readonly many?: true
}

/** Everything help, the manual and the argument parser know about a command. */
export interface CommandSpec {
  /** One or two words, as typed: `dose`, `label check`. */
  readonly name: string
  /** One line without a full stop. */
  readonly summary: string
  /** A few sentences below the summary. */
  readonly about: string
  readonly args: readonly Argument[]
  /** Beside these every command takes `--json` and `--help`. */
  readonly flags: readonly Flag[]
  readonly examples: readonly string[]
}

/** What was typed, checked against the spec: every name known, every value there, every required one given. */
export interface Call {
  readonly io: Io
  readonly args: readonly string[]
  readonly json: boolean
  /** The value of a flag; undefined where it was not given. */
  flag(name: string): string | undefined
  /** True where a switch was given. */
  on(name: string): boolean
}

/** Does the work. Writes its answer by `call.io.out`, throws a `Failure` for exits 2 to 4. */
export type Run = (call: Call) => Promise<ExitCode>

/** A command, loaded. */
export interface Command {
  readonly spec: CommandSpec
  readonly run: Run
}
