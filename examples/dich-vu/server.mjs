// Dịch vụ soát và dựng kế hoạch: `node server.mjs 8080`, rồi
// curl --data-binary @plan.md localhost:8080/check
// curl --data-binary @plan.md localhost:8080/pdf -o plan.pdf   (hoặc /docx)
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { check, compile, render } from 'kehoach'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types = new Map(Object.entries({ pdf: 'application/pdf', docx: word, check: 'application/json' }))
const mostBytes = 1_000_000

async function answer(format, plan) {
  const json = (status, value) => ({ status, type: types.get('check'), body: JSON.stringify(value) })
  if (format === 'check') return json(200, await check(plan))
  const { ok, findings, files } = await compile(plan)
  if (!ok) return json(422, { ok, findings })
  return { status: 200, type: types.get(format), body: (await render(files[0], { format })).bytes }
}

const server = createServer(async (request, response) => {
  const format = request.url.slice(1)
  if (request.method !== 'POST' || !types.has(format)) return response.writeHead(404).end()
  // Không có độ dài thì không nhận: không đọc mãi.
  if (!(Number(request.headers['content-length']) <= mostBytes)) return response.writeHead(413).end()
  const { status, type, body } = await answer(format, { text: await text(request) }).catch(() => ({ status: 500 }))
  response.writeHead(status, type && { 'content-type': type }).end(body)
})
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
)
