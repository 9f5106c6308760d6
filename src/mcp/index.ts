// A server of the Model Context Protocol on standard input and output, in a bundle of its own: other commands start without it.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { buildTool, checkTool, importTool, ruleTool, type ToolAnswer, type Toolbox, templateTool } from './toolbox.ts'

const instructions =
  'kehoach dựng kế hoạch hành chính Việt Nam từ Markdown hoặc YAML theo Nghị định 30/2020/NĐ-CP. Người soạn chỉ viết nội dung; quốc hiệu, số mục, ' +
  'căn lề, nơi nhận, chỗ ký do chương trình in. Cách làm: gọi `mau` để xem mẫu gần nhất, viết tệp .md, gọi `soat` và sửa theo “Cách sửa” cho đến khi ' +
  'hết lỗi, rồi gọi `dung`. Đừng tự nghĩ ra số, ngày, tên người ký, số liệu: thiếu thì hỏi người dùng, hoặc để trống khóa ấy.'

/** Serves the tools until nobody writes to standard input any more, one call after the other. */
export async function serveTools(box: Toolbox, version: string): Promise<void> {
  const server = new McpServer({ name: 'kehoach', version, title: 'kehoach' }, { instructions })
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<ToolAnswer>): Promise<CallToolResult> => {
    const result = before.then(work).then(resultOf)
    before = result.catch(() => {})
    return result
  }
  server.registerTool('soat', checkTool, (asked) => inTurn(() => box.check(asked)))
  server.registerTool('dung', buildTool, (asked) => inTurn(() => box.build(asked)))
  server.registerTool('nhap', importTool, (asked) => inTurn(() => box.importText(asked)))
  server.registerTool('mau', templateTool, (asked) => inTurn(() => box.template(asked)))
  server.registerTool('luat', ruleTool, (asked) => inTurn(() => box.rule(asked)))
  const ended = new Promise((resolve) => process.stdin.once('end', resolve).once('close', resolve))
  await server.connect(new StdioServerTransport())
  await ended
  await before
  await server.close()
}

const resultOf = ({ texts, data, failed = false }: ToolAnswer): CallToolResult => ({
  content: texts.map((text) => ({ type: 'text', text })),
  ...(data && { structuredContent: data }),
  ...(failed && { isError: true }),
})
