/**
 * Begins to count what this process takes of the processor, and gives it up to each call, ms: what else the machine does makes work
 * wait, which is no part of it.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
