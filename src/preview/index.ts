/** All that a preview needs besides the disk, in a bundle of its own: other commands start without it. */
export { openBrowser } from './open-browser.ts'
export { openPlan } from './open-plan.ts'
export { startServer } from './server.ts'
export { startEngineThread } from './thread.ts'
