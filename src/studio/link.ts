import type { EngineAnswer, EngineQuestion } from '../engine/messages.ts'

/** The way from the interface to the engine and back, wherever that one runs. */
export interface Link {
  readonly ask: (question: EngineQuestion) => void
  /** Answers come in no order but that of revisions. */
  readonly listen: (hear: (answer: EngineAnswer) => void) => void
  /** The author keeps his text instead of the one that was told of last; absent where none is. */
  readonly keep?: () => void
}
