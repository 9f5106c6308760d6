import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Files that are looked after, whether they are there or not. */
export interface FileWatch {
  /** Looks after these from now on, and no others. */
  readonly follow: (paths: Iterable<string>) => void
  readonly stop: () => void
}

/** How long nothing is to happen before files are looked at, ms: editors save in several steps. */
const rest = 15
/** But no longer than this, nor longer for a file that was emptied to be written anew. */
const patience = 300
/** How often files are looked at anyway, ms: disks of a network tell nothing, nor do folders that were put back. */
const round = 1000

/**
 * Tells when any of some files changes, comes or goes. Folders are watched and names compared, since editors save by renaming;
 * whether anything changed is told by the files themselves, by their whole paths.
 */
export function watchFiles(onChange: (paths: readonly string[]) => void): FileWatch {
  let stamps = new Map<string, string>()
  let soon: NodeJS.Timeout | undefined
  let since = 0
  const look = () => {
    clearTimeout(soon)
    soon = undefined
    const now = new Map([...stamps.keys()].map((path) => [path, stampOf(path)]))
    const changed = [...now].flatMap(([path, stamp]) => (stamp === stamps.get(path) ? [] : [path]))
    stamps = now
    if (changed.length > 0) onChange(changed)
  }
  const lookSoon = () => {
    if (soon === undefined) since = Date.now()
    clearTimeout(soon)
    soon = setTimeout(lookWhenWritten, Math.max(0, Math.min(rest, since + patience - Date.now())))
  }
  const lookWhenWritten = () => {
    const isEmptied = [...stamps].some(([path, stamp]) => !isEmpty(stamp) && isEmpty(stampOf(path)))
    if (isEmptied && Date.now() < since + patience) lookSoon()
    else look()
  }
  const isFollowed = (folder: string, name: string) =>
    [...stamps.keys()].some((path) => dirname(path) === folder && basename(path).normalize('NFC') === name)
  const folders = watchFolders((folder, name) => {
    if (name === null || isFollowed(folder, name.normalize('NFC'))) lookSoon()
  })
  const watchAll = () => folders.watch(new Set([...stamps.keys()].map((path) => dirname(path))))
  const rounds = setInterval(() => {
    watchAll()
    if (soon === undefined) look()
  }, round)
  return {
    follow: (paths) => {
      const whole = [...paths].map((path) => resolve(path))
      stamps = new Map(whole.map((path) => [path, stamps.get(path) ?? stampOf(path)]))
      watchAll()
    },
    stop: () => {
      clearInterval(rounds)
      clearTimeout(soon)
      folders.watch(new Set())
    },
  }
}

/** Tells of names in folders to which something happened, as far as the system tells. */
function watchFolders(onName: (folder: string, name: string | null) => void) {
  const watched = new Map<string, { readonly stamp: string; readonly watcher: FSWatcher }>()
  const leave = (folder: string) => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const begin = (folder: string, stamp: string) => {
    try {
      const watcher = watch(folder, (_, name) => onName(folder, name))
      watcher.on('error', () => leave(folder))
      watched.set(folder, { stamp, watcher })
    } catch {
      // The rounds see what no watcher tells.
    }
  }
  return {
    /** Watches these from now on; one that was put in the place of another is another. */
    watch: (wanted: ReadonlySet<string>) => {
      for (const folder of [...watched.keys()]) if (!wanted.has(folder)) leave(folder)
      for (const folder of wanted) {
        const stamp = placeOnDisk(folder)
        if (watched.get(folder)?.stamp === stamp) continue
        leave(folder)
        if (stamp !== none) begin(folder, stamp)
      }
    },
  }
}

const none = ''

/** What is another after each change. A file may come under a name that has letters and marks apart. */
const stampOf = (path: string): string =>
  tried(() => stampAt(path)) || (/^\p{ASCII}*$/u.test(path) ? none : tried(() => stampAt(nameOnDisk(path))))

function stampAt(path: string): string {
  const { dev, ino, mtimeNs, ctimeNs, size } = statSync(path, { bigint: true })
  return `${dev}:${ino}:${mtimeNs}:${ctimeNs}:${size}`
}

const isEmpty = (stamp: string): boolean => stamp.endsWith(':0')

function nameOnDisk(path: string): string {
  const [folder, wanted] = [dirname(path), basename(path).normalize('NFC')]
  return join(folder, readdirSync(folder).find((name) => name.normalize('NFC') === wanted) ?? wanted)
}

const placeOnDisk = (folder: string): string =>
  tried(() => {
    const { dev, ino } = statSync(folder, { bigint: true })
    return `${dev}:${ino}`
  })

/** What is not there, or may not be looked at, has no stamp. */
function tried(look: () => string): string {
  try {
    return look()
  } catch {
    return none
  }
}
