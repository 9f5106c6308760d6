/** Stands for the lines of a text, so that it is known again under another name, also after some of them were edited. */
export type Sketch = readonly string[]

/** Of long texts that many lines tell enough. */
const most = 32

/** How much of two texts has to be the same. */
const least = 0.5

/** The sketch of a text: the smallest hashes of its lines, in order. */
export function sketchOf(text: string, hash: (line: string) => string): Sketch {
  const lines = new Set(text.split('\n').map((line) => line.trim()))
  lines.delete('')
  return [...lines]
    .map((line) => hash(line).slice(0, 8))
    .sort()
    .slice(0, most)
}

/** Which of several texts another was, if any: the one that has most in common with it. */
export function likest<Name>(sketch: Sketch, all: Iterable<readonly [Name, Sketch]>): Name | undefined {
  let found: Name | undefined
  let share = least
  for (const [name, other] of all) {
    const both = shareOf(sketch, other)
    if (both >= share && (found === undefined || both > share)) [found, share] = [name, both]
  }
  return found
}

/** Of the lines of two texts, as far as sketches tell, the part that is in both. */
function shareOf(one: Sketch, other: Sketch): number {
  const all = [...new Set([...one, ...other])].sort().slice(0, most)
  const [first, second] = [new Set(one), new Set(other)]
  return all.length === 0 ? 0 : all.filter((line) => first.has(line) && second.has(line)).length / all.length
}
