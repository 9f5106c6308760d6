// The guide as pages that a browser opens, for those who have no program for Markdown.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** Puts the guide into a folder, `huong-dan/*.html`, and beside it what its pages lead to. */
export async function writeGuide(folder) {
  const guide = join(folder, 'huong-dan')
  await cp('docs', guide, { recursive: true })
  for (const name of await readdir(guide, { recursive: true })) {
    if (!name.endsWith('.md')) continue
    const path = join(guide, name)
    await writeFile(path.replace(/\.md$/, '.html'), pageOf(await readFile(path, 'utf8')))
    await rm(path)
  }
  await cp('examples', join(folder, 'examples'), { recursive: true })
  const changes = await readFile('CHANGELOG.md', 'utf8')
  await writeFile(join(folder, 'CHANGELOG.md'), changes.replaceAll(/\]\(docs\/([^)#]*)\.md/g, '](huong-dan/$1.html'))
}

/** A text in Markdown as a page. */
function pageOf(markdown) {
  const [, title = ''] = /^# (.*)/m.exec(markdown) ?? []
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>${style}</style>
${pages.processSync(markdown)}
</html>
`
}

const pages = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => leadToPages)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeSlug)
  .use(rehypeStringify, { allowDangerousHtml: true })

/** Links among the pages lead to them, by their new names where they show them; those to what stands beside the guide stay. */
function leadToPages(node) {
  const [shown] = node.children ?? []
  if (node.type === 'link' && /^(?!\.\.\/|\w+:)[^#]+\.md(?:#|$)/.test(node.url)) {
    if (shown?.value === node.url) shown.value = asPage(shown.value)
    node.url = asPage(node.url)
  }
  node.children?.forEach(leadToPages)
}

const asPage = (url) => url.replace(/\.md(?=#|$)/, '.html')

const style = `
body { font: 16px/1.6 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; background: #fff }
h1, h2, h3 { line-height: 1.3; margin-top: 1.6em }
pre, code { font-family: Consolas, monospace; font-size: 0.92em; background: #f2f3f5 }
pre { padding: 0.7em 1em; overflow-x: auto }
code { padding: 0.1em 0.25em }
pre code { padding: 0 }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { border: 1px solid #ccc; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
img { max-width: 100%; border: 1px solid #ddd }
a { color: #0b57a4 }`
