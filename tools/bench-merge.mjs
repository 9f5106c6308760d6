// Documents a second when one template of five pages is filled from many rows: with -j 1 and on all cores, and the DOCX alone beside docxtemplater
// filling a DOCX of the same text and LibreOffice making PDFs of such files, all in one run. Rows: first argument, 1,000 if none.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

const rows = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'))
const at = (name) => join(folder, name)
const text = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')
const sentence = (name, code) => `Kế hoạch này giao ${name} (mã ${code}) thực hiện.\n\n# Tổ chức thực hiện`
writeFileSync(at('mau.md'), text.replace('# Tổ chức thực hiện', sentence('{{don_vi}}', '{{ma}}')))
writeFileSync(at('doi-chung.md'), text.replace('# Tổ chức thực hiện', sentence('\\{don_vi}', '\\{ma}')))
const data = Array.from({ length: rows }, (_, i) => ({ ma: `DV${i + 1}`, don_vi: `Khoa số ${i + 1}` }))
writeFileSync(at('dv.csv'), `ma,don_vi\n${data.map(({ ma, don_vi }) => `${ma},${don_vi}\n`).join('')}`)

/** Runs a build to its end; the largest resident size seen, in MB, where the system tells it. */
async function merge(jobs, out, formats = 'docx,pdf') {
  const args = [
    'bin/kehoach.cjs',
    'build',
    at('mau.md'),
    '--data',
    at('dv.csv'),
    '--name',
    '{{ma}}',
    '-o',
    at(out),
    '-j',
    String(jobs),
    '--to',
    formats,
  ]
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, residentOf(child.pid))
  }, 200)
  await new Promise((done) => child.once('close', done))
  clearInterval(look)
  return { seconds: (performance.now() - start) / 1000, most }
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function docxtemplater() {
  spawnSync(process.execPath, ['bin/kehoach.cjs', 'build', at('doi-chung.md'), '--to', 'docx', '-o', folder])
  const template = readFileSync(at('doi-chung.docx'))
  mkdirSync(at('dt'))
  const start = performance.now()
  for (const row of data) {
    const filled = new Docxtemplater(new PizZip(template), { delimiters: { start: '{', end: '}' } })
    filled.render(row)
    writeFileSync(at(`dt/${row.ma}.docx`), filled.toBuffer())
  }
  return { seconds: (performance.now() - start) / 1000 }
}

/** As many files as fit into a few minutes: it makes one after the other. */
function libreOffice() {
  const files = readdirSync(at('mot'))
    .filter((name) => name.endsWith('.docx'))
    .slice(0, Math.min(100, rows))
    .map((name) => at(`mot/${name}`))
  const start = performance.now()
  const done = spawnSync('soffice', [
    `-env:UserInstallation=file://${at('profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    at('lo'),
    ...files,
  ])
  return done.status === 0 ? { seconds: (performance.now() - start) / 1000, count: files.length } : undefined
}

const line = (name, result, note = '') => {
  if (!result) return console.log(`${name.padEnd(44)} không có`)
  const { seconds, count = rows, most } = result
  console.log(
    `${name.padEnd(44)}${String(count).padStart(6)} văn bản${seconds.toFixed(1).padStart(8)} giây${(count / seconds).toFixed(1).padStart(8)}/giây${most ? `${most.toFixed(0).padStart(7)} MB` : ''} ${note}`,
  )
}
line('kehoach, -j 1 (PDF ở luồng bên cạnh), DOCX và PDF', await merge(1, 'mot'))
line(`kehoach, -j ${availableParallelism()}, DOCX và PDF`, await merge(availableParallelism(), 'het'))
line('kehoach, -j 1, chỉ DOCX', await merge(1, 'docx', 'docx'))
line('docxtemplater, chỉ DOCX', docxtemplater())
line('LibreOffice, DOCX thành PDF', libreOffice())
rmSync(folder, { recursive: true })
