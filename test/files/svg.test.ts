import { describe, expect, it } from 'vitest'
import { type SvgFault, svgFault } from '../../src/files/svg.ts'

const xmlns = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="${xmlns}" xmlns:xlink="${xlink}" viewBox="0 0 9 9"${attributes}>${inside}</svg>`
const faultIn = (text: string) => svgFault(new TextEncoder().encode(text))
const png = 'data:image/png;base64,iVBORw0KGgo='

describe('an SVG that holds more than a drawing is found out', () => {
  it.each<[what: string, svg: string, fault: SvgFault]>([
    ['a second root', `${svg('<g/>')}${svg('<g/>')}`, 'broken'],
    ['groups in groups without end', svg(`${'<g>'.repeat(300)}${'</g>'.repeat(300)}`), 'deep'],
    ['flowed text', svg('<flowRoot><flowPara>Kho số 1</flowPara></flowRoot>'), { element: 'flowRoot' }],
    ['a script', svg('<script>alert(1)</script>'), 'code'],
    ['an empty script', svg('<script href="#a"/>'), 'code'],
    ['a script under a prefix', svg(`<s:script xmlns:s="${xmlns}">alert(1)</s:script>`), 'code'],
    ['a script under a prefix of the root', `<s:svg xmlns:s="${xmlns}"><s:script/></s:svg>`, 'code'],
    ['a namespace spelled with entities', svg('<s:script xmlns:s="http://www.w3.org/2000/sv&#x67;"/>'), 'code'],
    ['a script in capitals', svg('<SCRIPT/>'), 'code'],
    ['a script of HTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'code'],
    ['an image of HTML', svg('<img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="a()"/>'), 'code'],
    ['a frame of HTML', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'code'],
    ['a foreign object', svg('<foreignObject><p/></foreignObject>'), 'code'],
    ['a handler', svg('<handler type="text/ecmascript"/>'), 'code'],
    ['an event', svg('<rect onclick="x()"/>'), 'code'],
    ['an event of the root', svg('', ' onload="x()"'), 'code'],
    ['an event in capitals', svg('<rect ONCLICK="x()"/>'), 'code'],
    ['an event on a line of its own', svg('<rect\nonclick\n=\n"x()"/>'), 'broken'],
    ['an event after a slash', svg('<rect/onclick="x()"/>'), 'broken'],
    ['an animation that sets an event', svg('<set attributeName="onmouseover" to="x()"/>'), 'code'],
    ['javascript:', svg('<a href="javascript:x()"><path/></a>'), 'code'],
    ['javascript: with blanks', svg('<a xlink:href=" &#9;java&#10;script:x()"/>'), 'code'],
    ['javascript: after a control character', svg('<a xlink:href="&#1;JavaScript :x()"/>'), 'code'],
    ['an expression', svg('<rect style="width: expression(x())"/>'), 'code'],
    ['a picture elsewhere', svg('<image href="https://example.com/a.png"/>'), 'link'],
    ['a picture beside it', svg('<image xlink:href="a.png"/>'), 'link'],
    ['a picture without a scheme', svg('<image href="//example.com/a.png"/>'), 'link'],
    ['XLink under another prefix', svg(`<image xmlns:q="${xlink}" q:href="http://a/b.png"/>`), 'link'],
    ['XLink under a prefix that is not declared', svg('<image q:href="http://a/b.png"/>'), 'broken'],
    ['a prefix in other letters', svg(`<image xmlns:é="${xlink}" é:href="http://a/b.png"/>`), 'broken'],
    ['an attribute without quotes', svg('<image href=http://a/b.png />'), 'broken'],
    ['a link', svg('<a href="https://example.com"><path/></a>'), 'link'],
    ['a symbol elsewhere', svg('<use href="other.svg#a"/>'), 'link'],
    ['an SVG within', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), 'link'],
    ['a page within', svg('<image href="data:text/html,x"/>'), 'link'],
    ['a base elsewhere', svg('<use href="#a"/>', ' xml:base="http://a/b.svg"'), 'link'],
    ['a colour profile', svg('<color-profile xlink:href="http://a/b.icc"/>'), 'link'],
    ['an animation that sets a link', svg('<animate attributeName="xlink:href" to="http://a"/>'), 'link'],
    ['one with blanks', svg('<set attributeName=" href " to="http://a"/>'), 'link'],
    ['a fill elsewhere', svg('<rect fill="url(http://a/b.svg#c)"/>'), 'link'],
    ['a fill in quotes', svg(`<rect fill="url( 'http://a/b.svg#c' )"/>`), 'link'],
    ['a fill with escapes', svg('<rect fill="\\75rl(http://a)"/>'), 'link'],
    ['a fill with escapes and blanks', svg('<rect fill="\\000075 r\\6C (http://a)"/>'), 'link'],
    ['a fill with escaped letters', svg('<rect fill="u\\rl(http://a)"/>'), 'link'],
    ['a fill with entities', svg('<rect fill="ur&#108;(http://a)"/>'), 'link'],
    ['a style elsewhere', svg('<rect style="fill: URL(http://a)"/>'), 'link'],
    ['an animated fill', svg('<animate attributeName="fill" values="red;url(http://a)"/>'), 'link'],
    ['an import', svg('<style>@import "http://a/b.css";</style>'), 'link'],
    ['an import with escapes', svg('<style>@\\69mport "http://a/b.css";</style>'), 'link'],
    ['an import in CDATA', svg('<style><![CDATA[@IMPORT url(a.css);]]></style>'), 'link'],
    ['an import in two', svg('<style>@imp<!-- x -->ort "http://a";</style>'), 'link'],
    ['an import under a prefix', svg(`<s:style xmlns:s="${xmlns}">@import "http://a";</s:style>`), 'link'],
    ['a background', svg('<style>rect { background: url("http://a/b.png") }</style>'), 'link'],
    ['a set of pictures', svg(`<style>rect { mask: image-set("http://a" 1x) }</style>`), 'link'],
    ['a second one', svg('<style>a { fill: url(#a); mask: url(b.svg#c) }</style>'), 'link'],
    ['a style sheet', `<?xml-stylesheet href="http://a/b.css"?>${svg('')}`, 'link'],
    ['an inclusion', svg('<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'), 'link'],
    ['a frame', svg('<iframe src="http://a"/>'), { element: 'iframe' }],
    ['a sound', svg('<audio src="http://a"/>'), { element: 'audio' }],
    ['an entity', `<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>${svg('<text>&e;</text>')}`, 'declarations'],
    ['an entity of the parser', `<!DOCTYPE svg [<!ENTITY % e SYSTEM "http://a"> %e;]>${svg('')}`, 'declarations'],
    ['a document type elsewhere', `<!DOCTYPE svg SYSTEM "http://a/b.dtd">${svg('')}`, 'declarations'],
    ['no namespace', '<svg viewBox="0 0 9 9"><path/></svg>', 'no-svg'],
    ['HTML', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>', 'no-svg'],
    ['what is not closed', svg('<g>'), 'broken'],
    ['what comes after', `${svg('')}<p/>text`, 'broken'],
    ['an attribute twice', svg('<rect x="1" x="2"/>'), 'broken'],
    ['two dashes in a comment', svg('<!-- a -- b -->'), 'broken'],
    ['three dashes at the end of a comment', svg('<!-- a --->'), 'broken'],
    ['a sign that XML has not, in a comment', svg('<!-- \u0002 -->'), 'broken'],
    ['a sign that XML has not, by its number', svg('<text>&#2;</text>'), 'broken'],
    ['half a sign by its number', svg('<text>&#xD800;</text>'), 'broken'],
    ['an ampersand by itself', svg('<text>a & b</text>'), 'broken'],
    ['an ampersand by itself in an attribute', svg('<g id="a & b"/>'), 'broken'],
    ['a name for nothing', svg('<text>&nbsp;</text>'), 'broken'],
    ['a bracket in an attribute', svg('<g id="a < b"/>'), 'broken'],
    ['the end of what never began', svg('<text>a ]]> b</text>'), 'broken'],
    ['a second XML declaration', svg('<?xml version="1.0"?>'), 'broken'],
  ])('%s', (_, text, fault) => {
    expect(faultIn(text)).toEqual(fault)
  })

  it('whatever encoding it claims', () => {
    expect(svgFault(new Uint8Array([0xff, 0xfe, 0x3c, 0]))).toBe('broken')
  })
})

const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Vẽ bằng Inkscape -->
<svg width="60mm" height="40mm" viewBox="0 0 60 40" version="1.1" id="svg5" inkscape:version="1.2.2"
   sodipodi:docname="sơ đồ kho.svg" inkscape:export-filename="C:\\ban-ve\\kho.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="${xlink}" xmlns="${xmlns}" xmlns:svg="${xmlns}"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="2.1" inkscape:document-units="mm">
    <inkscape:grid type="xygrid" id="grid9" originx="0" originy="0" />
  </sodipodi:namedview>
  <defs id="defs2">
    <linearGradient id="g1"><stop style="stop-color:#ffffff;stop-opacity:1" offset="0" id="s1" /></linearGradient>
    <linearGradient xlink:href="#g1" id="g2" x1="0" x2="9" gradientUnits="userSpaceOnUse" />
    <clipPath id="c1" clipPathUnits="userSpaceOnUse"><rect width="9" height="9" /></clipPath>
    <inkscape:path-effect effect="spiro" id="pe1" is_visible="true" />
    <marker id="m1" orient="auto"><path d="M 0,0 5,-5" style="fill:context-stroke" /></marker>
  </defs>
  <metadata id="metadata3"><rdf:RDF><cc:Work rdf:about="">
    <dc:format>image/svg+xml</dc:format>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" />
    <cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/" />
  </cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Lớp 1" inkscape:groupmode="layer" id="layer1" clip-path="url(#c1)">
    <path style="fill:url(#g2);stroke:#000;marker-end:url(#m1)" d="M 1,2 H 30" sodipodi:nodetypes="cc" id="p1" />
    <text xml:space="preserve" style="font-size:4px;-inkscape-font-specification:'Times New Roman'" x="3" y="9"><tspan
      sodipodi:role="line">Kho số 1 &amp; 2</tspan></text>
    <image width="9" height="9" preserveAspectRatio="none" xlink:href="data:image/png;base64,
 iVBORw0KGgo=" id="i1" />
  </g>
</svg>`

const drawIo = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Do not edit this file with editors other than draw.io -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="${xmlns}" xmlns:xlink="${xlink}" version="1.1" width="241px" height="121px" viewBox="-0.5 -0.5 241 121"
  content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;diagram&gt;&lt;mxCell style=&quot;shape=image;image=url(https://a/b.png)&quot; onclick=&quot;&quot;/&gt;&lt;/diagram&gt;&lt;/mxfile&gt;"
  style="background: #ffffff; background-color: light-dark(#ffffff, var(--ge-dark-color, #121212)); color-scheme: light dark;">
  <defs><style type="text/css">text { fill: rgb(0, 0, 0) } .b { filter: drop-shadow(0 0 1px #000) }</style>
    <linearGradient x1="0%" y1="0%" id="drawio-svg-g-1-0"><stop offset="0%" stop-color="#dae8fc"/></linearGradient></defs>
  <g><g data-cell-id="0"><g data-cell-id="1"><g data-cell-id="hop-1">
    <rect x="0" y="0" width="120" height="60" rx="9" fill="url(#drawio-svg-g-1-0)" pointer-events="all" transform="rotate(5)"/>
    <g fill="#000000" font-family="Helvetica" text-anchor="middle"><text x="60" y="34">Tiếp nhận hồ sơ</text></g>
  </g></g></g></g>
</svg>`

const libreOffice = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>
<svg width="210mm" height="297mm" viewBox="0 0 21000 29700" version="1.1" preserveAspectRatio="xMidYMid"
  fill-rule="evenodd" xmlns="${xmlns}" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:xlink="${xlink}"
  xmlns:presentation="http://sun.com/xmlns/staroffice/presentation"
  xmlns:smil="http://www.w3.org/2001/SMIL20/" xmlns:anim="urn:oasis:names:tc:opendocument:xmlns:animation:1.0"
  xml:space="preserve">
 <defs class="ClipPathGroup">
  <clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="21000" height="29700"/></clipPath>
 </defs>
 <defs>
  <font id="EmbeddedFont_1" horiz-adv-x="2048">
   <font-face font-family="Liberation Serif embedded" units-per-em="2048" ascent="1826" descent="450"/>
   <missing-glyph horiz-adv-x="2048" d="M 0,0 L 2047,0 Z"/>
   <glyph unicode="K" horiz-adv-x="1448" d="M 20,0 L 40,50 Z"/>
  </font>
 </defs>
 <defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3 id4"/></defs>
 <defs class="EmbeddedBulletChars"><g id="bullet-char-template-57356" transform="scale(0.00048828125)"><path d="M 1,1 Z"/></g></defs>
 <g><g id="id2" class="Master_Slide"><g id="bg-id2" class="Background"/></g></g>
 <g class="SlideGroup"><g><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#presentation_clip_path)">
  <g class="Page"><g class="com.sun.star.drawing.CustomShape"><g id="id3">
   <path fill="rgb(114,159,207)" stroke="none" d="M 5000,9000 L 2000,9000 Z"/>
   <text class="SVGTextShape"><tspan class="TextParagraph" font-family="Liberation Serif, serif" font-size="423px"><tspan class="TextPosition" x="2" y="7"><tspan fill="rgb(0,0,0)" stroke="none">Kho A</tspan></tspan></tspan></text>
   <use transform="translate(1,2)" xlink:href="#bullet-char-template-57356"/>
  </g></g></g>
 </g></g></g></g>
</svg>`

describe('a drawing is none the worse for', () => {
  it.each<[what: string, svg: string]>([
    ['Inkscape', inkscape],
    ['draw.io', drawIo],
    ['LibreOffice', libreOffice],
    ['prefixes', `<s:svg xmlns:s="${xmlns}"><s:rect/><x:note xmlns:x="urn:x" color="red">chữ</x:note></s:svg>`],
    ['pictures it holds', svg(`<image href="${png}"/><image xlink:href=" ${png.replace('png', 'JPEG')}"/>`)],
    [
      'animation',
      svg('<rect><animate attributeName="opacity" from="0" to="1"/><set attributeName="x" to="2"/></rect>'),
    ],
    ['references within', svg('<use href=" #a"/><a xlink:href="#b"><path/></a><rect fill="url( \'#c\' ) none"/>')],
    ['a style sheet', svg('<style><![CDATA[ .a > b { fill: url("#g"); content: "\\201C" } ]]></style>')],
    ['a font it holds', svg('<style>@font-face { src: url(data:font/woff2;base64,d09GMg==) }</style>')],
    [
      'words that look like code',
      svg('<text>onclick="x()" url(http://a) &lt;script&gt; @import</text><desc>javascript:</desc>'),
    ],
    ['names that look like code', svg('<g id="image(1)" class="src(2)" aria-label="url(http://a)"/>')],
    ['comments', svg('<!-- <script>x()</script> <image href="http://a"/> -->')],
    ['other instructions', `<?xml version="1.0"?><?xpacket begin="" id="W5M0"?>${svg('')}`],
    ['a document type alone', `<!DOCTYPE svg>${svg('')}`],
    ['a byte order mark', `\ufeff${svg('')}`],
  ])('%s', (_, text) => {
    expect(faultIn(text)).toBeUndefined()
  })
})
