import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach mcp` as its help tells it. */
export const mcpCommand = (finish: Finish): Command =>
  new Command('mcp')
    .description(
      'phục vụ trợ lý AI qua giao thức MCP: soát, dựng, nhập, mẫu, luật; chỉ đọc và ghi trong thư mục đang đứng',
    )
    .addHelpText('after', examples('cd ke-hoach && kehoach mcp'))
    .action(async () => finish(await (await import('../commands/mcp.ts')).serveAssistant()))
