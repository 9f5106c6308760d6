/** A profile's text, and that of the one it is under; `file` is as findings name it. Plain data, for threads. */
export interface ProfileText {
  readonly text: string
  readonly file: string
  readonly above?: ProfileText
  /** Its name is only nearly that of a profile: it is told of, and nothing of it counts. */
  readonly isMisnamed?: boolean
}

/** A profile and all it is under, the nearest first. */
export const profilesFrom = (nearest: ProfileText | undefined): readonly ProfileText[] =>
  nearest ? [nearest, ...profilesFrom(nearest.above)] : []
