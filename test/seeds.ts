import fc from 'fast-check'

/** The seed of every property: the same in each run, so that a run says something of the code alone; `SEED=N` tries another. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 30) })
