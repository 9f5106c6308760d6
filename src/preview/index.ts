/** All that a preview needs besides the disk, in a bundle of its own: other commands start without it. */
export { openBySystem } from './open-by-system.ts'
export { openPlan } from './open-plan.ts'
export { startServer } from './server.ts'
export { startEngineThread } from './thread.ts'
export { watchFiles } from './watch.ts'
