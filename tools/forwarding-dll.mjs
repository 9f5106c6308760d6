// A library of Windows that holds no code: each of its functions is another library's (Microsoft's PE format, .edata: forwarders).

const [fileStep, memoryStep] = [0x200, 0x1000]

/**
 * Makes a library for Windows on x64.
 *
 * @param {string} name of the library
 * @param {string} target without its ending, the library that has the functions
 * @param {readonly string[]} functions
 * @returns {Uint8Array}
 */
export function forwardingDll(name, target, functions) {
  const table = exportTable(name, target, [...functions].sort())
  const bytes = new Uint8Array(fileStep + roundUp(table.length, fileStep))
  bytes.set(headers(table.length))
  bytes.set(table, fileStep)
  return bytes
}

const roundUp = (n, step) => Math.ceil(n / step) * step

/** Numbers one after the other, little-endian; each with its width in bits. */
function pack(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [bits]) => sum + bits / 8, 0))
  let at = 0
  for (const [bits, value] of fields) {
    if (bits === 64) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, bits / 8)
    at += bits / 8
  }
  return bytes
}

const u16 = (value) => [16, value]
const u32 = (value) => [32, value]
const u64 = (value) => [64, value]
const noughts = (count) => Array.from({ length: count }, () => u32(0))

/** @param {number} size of the table, the only section */
function headers(size) {
  const inFile = roundUp(size, fileStep)
  const dos = Buffer.alloc(64)
  dos.write('MZ')
  dos.writeUInt32LE(dos.length, 60)
  const optionalSize = 240
  // For x64; a program that may lie above 2 GiB, and a library.
  const coff = pack(u32(0x4550), u16(0x8664), u16(1), ...noughts(3), u16(optionalSize), u16(0x2022))
  const optional = pack(
    ...[u16(0x20b), u16(14), u32(0), u32(inFile), ...noughts(2), u32(memoryStep)],
    ...[u64(0x180000000), u32(memoryStep), u32(fileStep)],
    // Windows Vista and later.
    ...[u16(6), u16(0), u16(0), u16(0), u16(6), u16(0), u32(0)],
    ...[u32(memoryStep + roundUp(size, memoryStep)), u32(fileStep), u32(0)],
    // May be put anywhere in memory, and holds nothing to run.
    ...[u16(2), u16(0x160), u64(0x100000), u64(0x1000), u64(0x100000), u64(0x1000), u32(0)],
    ...[u32(16), u32(memoryStep), u32(size), ...noughts(30)],
  )
  const place = pack(u32(size), u32(memoryStep), u32(inFile), u32(fileStep), ...noughts(3), u32(0x40000040))
  return Buffer.concat([dos, coff, optional, Buffer.from('.rdata\0\0'), place])
}

/** @param {readonly string[]} functions in order, as they are searched by halves */
function exportTable(name, target, functions) {
  const directory = 40
  const lists = directory + functions.length * 10
  const texts = [name, ...functions, ...functions.map((one) => `${target}.${one}`)]
  const places = []
  let at = memoryStep + lists
  for (const text of texts) {
    places.push(at)
    at += text.length + 1
  }
  const [ownName, ...rest] = places
  const [names, forwarders] = [rest.slice(0, functions.length), rest.slice(functions.length)]
  const count = u32(functions.length)
  const from = (entries) => u32(memoryStep + directory + functions.length * entries)
  return Buffer.concat([
    pack(...noughts(3), u32(ownName), u32(1), count, count, from(0), from(4), from(8)),
    pack(...forwarders.map(u32), ...names.map(u32), ...functions.map((_, i) => u16(i))),
    Buffer.from(texts.map((text) => `${text}\0`).join('')),
  ])
}
