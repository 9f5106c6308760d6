import { resolve } from 'node:path'
import { tell } from '../print.ts'
import { forgetProfiles } from '../profile-above.ts'
import { sourcesNamed, tellProblems } from '../source-paths.ts'
import { untilStopped } from '../until-stopped.ts'
import { UsageError } from '../usage.ts'
import { madeOf } from './changed.ts'
import type { CheckOptions } from './check-options.ts'
import type { Judged } from './judge.ts'

/** What is done with sources, again and again. */
export interface WatchedCheck {
  /** Checks some and tells of them. */
  readonly judge: (paths: readonly string[]) => Promise<readonly Judged[]>
  /** Tells what came of all, those that have not changed, too. */
  readonly conclude: (all: readonly Judged[]) => Promise<unknown>
}

/** How often it is looked for new plans, ms. */
const listing = 2000

/** `--watch`: checks sources, and each again whenever it changes or what it is made of does, until it is stopped. */
export async function watchPlans(named: readonly string[], options: CheckOptions, work: WatchedCheck): Promise<number> {
  const { watchFiles } = await import('../../preview/index.ts')
  const changed = new Set<string>()
  let wake = () => {}
  const watch = watchFiles((paths) => {
    for (const path of paths) changed.add(path)
    wake()
  })
  let all: KnownPlans = new Map()
  const round = async () => {
    const fresh = new Set(changed)
    changed.clear()
    all = await checkChanged({ named, options, work }, all, fresh)
    watch.follow([...baselines(options), ...[...all.values()].flatMap(({ one }) => madeOf(one, options.hoSo))])
  }
  let listed = ''
  const lister = setInterval(() => {
    const now = listNow(named, options)
    if (now !== listed) wake()
    listed = now
  }, listing)
  try {
    await round()
    listed = listNow(named, options)
    tell(`Đang theo dõi ${all.size} kế hoạch. Nhấn Ctrl+C để dừng.`)
    const stopping = untilStopped()
    const pause = () => (changed.size > 0 ? undefined : new Promise<void>((woken) => (wake = woken)))
    void goOn(() => round().catch(tellWrongUse), pause).catch(stopping.fail)
    return await stopping.code
  } finally {
    clearInterval(lister)
    watch.stop()
  }
}

async function goOn(round: () => Promise<void>, pause: () => Promise<void> | undefined): Promise<never> {
  for (;;) {
    await pause()
    await round()
  }
}

/** What can't be done now may be done later. */
function tellWrongUse(cause: unknown): void {
  if (!(cause instanceof UsageError)) throw cause
  tell(`Lỗi: ${cause.message}`, ...cause.rest)
}

const baselines = ({ moc }: CheckOptions): string[] => (moc === undefined ? [] : [moc])

/** The sources there are, as a text to compare; none where what is named isn't there. */
function listNow(named: readonly string[], { khongBoQua: nothingAside }: CheckOptions): string {
  try {
    return sourcesNamed(named, { nothingAside })
      .sources.map(({ path }) => path)
      .join('\n')
  } catch (cause) {
    if (cause instanceof UsageError) return ''
    throw cause
  }
}

/** What is known of sources, by their paths. */
type KnownPlans = ReadonlyMap<string, Judged>

interface Watched {
  readonly named: readonly string[]
  readonly options: CheckOptions
  readonly work: WatchedCheck
}

/** Checks sources that are new or have changed, and all where the baseline has; `fresh` are the whole paths of files that have. */
async function checkChanged(
  { named, options, work }: Watched,
  known: KnownPlans,
  fresh: ReadonlySet<string>,
): Promise<KnownPlans> {
  const isFresh = (path: string) => fresh.has(resolve(path))
  const isTouched = (one: Judged | undefined) => !one || madeOf(one.one, options.hoSo).some(isFresh)
  const { sources, problems } = sourcesNamed(named, { nothingAside: options.khongBoQua })
  const paths = sources.map(({ path }) => path)
  const touched = baselines(options).some(isFresh) ? paths : paths.filter((path) => isTouched(known.get(path)))
  forgetProfiles()
  if (known.size === 0) tellProblems(problems)
  else if (touched.length > 0) tell('', `Soát lại ${touched.join(', ')}`)
  const all = new Map(known)
  for (const one of await work.judge(touched)) all.set(one.one.path, one)
  for (const path of known.keys()) if (!paths.includes(path)) all.delete(path)
  await work.conclude([...all.values()])
  return all
}
