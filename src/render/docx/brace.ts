import type { Brace } from '../../layout/layout.ts'
import { emu } from './drawing.ts'
import { twips } from './twips.ts'

/**
 * A brace that lies over its cell, `column` pt wide, so that its paragraph stays a line high; its line is `line` pt thick. The
 * package writes shapes without the older form, for programs that know no others.
 */
export function braceXml(brace: Brace, column: number, line: number): string {
  const left = (column - brace.width) / 2
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(brace, left, line)}</mc:Choice><mc:Fallback>${oldShape(brace, left, line)}</mc:Fallback></mc:AlternateContent></w:r>`
}

/** What is read aloud in place of a brace. */
const alt = 'Dấu ngoặc nối các nơi nhận với việc được giao'

function shape({ width, height }: Brace, left: number, line: number): string {
  const size = `cx="${emu(width)}" cy="${emu(height)}"`
  const look = `<a:prstGeom prst="rightBrace"><a:avLst><a:gd name="adj1" fmla="val 50000"/></a:avLst></a:prstGeom><a:noFill/><a:ln w="${emu(line)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>`
  return `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${emu(height)}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="0" name="Dấu ngoặc" descr="${alt}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>${look}</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
}

/** The same in VML, its path in twips: quarters of ellipses as wide as half the brace, as curves that every program draws. */
function oldShape({ width, height }: Brace, left: number, line: number): string {
  const [bend, middle] = [twips(width / 2), twips(height / 2)]
  const [right, bottom] = [2 * bend, 2 * middle]
  const half = Math.round(bend / 2)
  const path = [
    `m0,0c${half},0,${bend},${half},${bend},${bend}l${bend},${middle - bend}`,
    `c${bend},${middle - half},${bend + half},${middle},${right},${middle}`,
    `c${bend + half},${middle},${bend},${middle + half},${bend},${middle + bend}`,
    `l${bend},${bottom - bend}c${bend},${bottom - half},${half},${bottom},0,${bottom}e`,
  ]
  return `<w:pict><v:shape alt="${alt}" style="position:absolute;margin-left:${left}pt;margin-top:0;width:${width}pt;height:${height}pt;mso-position-horizontal-relative:text;mso-position-vertical-relative:text" coordsize="${right},${bottom}" path="${path.join('')}" filled="f" strokecolor="black" strokeweight="${line}pt"/></w:pict>`
}
