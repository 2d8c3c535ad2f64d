// Loaded before a program: says at its end how much memory it held at most.
process.on('exit', () => {
  process.stderr.write(`highest memory ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB\n`)
})
