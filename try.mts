import {compile} from './src/compile.ts'
import {decode} from './src/source/decode.ts'
import {renderPdf} from './src/render/typst.ts'
import {systemFonts} from './src/render/fonts.ts'
import {readFileSync, writeFileSync} from 'node:fs'
for (const f of process.argv.slice(2)) {
 const c=compile({path:f,text:decode(readFileSync(f)) as string,asset:()=>'missing'})
 for (const d of c.diagnostics) console.log(f, d.place?.line, d.place?.column, d.severity, d.rule, d.message,'|',d.hint)
 if(!c.layout) continue
 let t=performance.now()
 const pdf=renderPdf(c.layout,systemFonts())
 console.log(f,pdf.pages,performance.now()-t)
 const name='/tmp/out/'+f.replace(/.*examples\//,'').replace(/\W+/g,'_')
 writeFileSync(name+'.json',JSON.stringify(c.layout,null,1))
 writeFileSync(name+'.pdf',pdf.bytes)
 const {renderDocx}=await import('./src/render/docx/index.ts'); t=performance.now(); writeFileSync(name+'.docx', await renderDocx(c.layout)); console.log('docx',performance.now()-t)
}
