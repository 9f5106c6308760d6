import manifest from '../../package.json' with { type: 'json' }
import type { RuleAsked, ToolAnswer } from '../mcp/toolbox.ts'
import { explain } from './check.ts'
import { crashReport } from './crash-report.ts'
import { ruleLines } from './list-rules.ts'
import { buildGiven } from './mcp/build-tool.ts'
import { checkGiven } from './mcp/check-tool.ts'
import { importGiven } from './mcp/import-tool.ts'
import { templateGiven } from './mcp/template-tool.ts'
import { tell } from './print.ts'
import { exit, UsageError } from './usage.ts'

/** `kehoach mcp`: serves an assistant until it leaves. Standard output is the protocol's: nothing else may write there. */
export async function serveAssistant(): Promise<number> {
  const { serveTools } = await import('../mcp/index.ts')
  const box = {
    check: answering(checkGiven),
    build: answering(buildGiven),
    importText: answering(importGiven),
    template: answering(templateGiven),
    rule: answering(async ({ ten }: RuleAsked) => ({
      texts: [ten === undefined ? ruleLines().join('\n') : await explain(ten)],
    })),
  }
  await serveTools(box, manifest.version)
  return exit.clean
}

/** Work that tells in its answer what it can't do, and where the program broke off. */
const answering =
  <Asked>(work: (asked: Asked) => Promise<ToolAnswer>) =>
  (asked: Asked): Promise<ToolAnswer> =>
    work(asked).catch((cause: unknown) => {
      if (cause instanceof UsageError) return { texts: [[cause.message, ...cause.rest].join('\n')], failed: true }
      const report = crashReport(cause)
      tell(...report)
      return { texts: [report.join('\n')], failed: true }
    })
