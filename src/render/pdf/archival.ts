import { latin1 } from '../../bytes/binary.ts'
import { openObjects } from './objects.ts'

/**
 * Makes a PDF 1.7 as Typst writes it PDF/A-2a, as Typst itself would have: the two differ in nothing but the profile that the
 * catalog names, which is in the file already, and the metadata.
 */
export function toArchival(pdf: Uint8Array): Uint8Array {
  const file = openObjects(pdf)
  const profiles = [...latin1(pdf).matchAll(/\/ICCBased (\d+) 0 R/g)].map(([, object]) => Number(object))
  const screen = profiles.find((object) => /\/N 3\b/.test(file.text(object)))
  const catalog = file.text(file.root)
  const [reference, metadata] = /\/Metadata (\d+) 0 R/.exec(catalog) ?? []
  if (screen === undefined || reference === undefined) throw new Error('Typst wrote its catalog in another way')
  const intent = file.add(outputIntent(screen))
  const intents = file.add(`[${intent} 0 R]`)
  file.change(file.root, catalog.replace(reference, `${reference}\n  /OutputIntents ${intents} 0 R`))
  file.change(Number(metadata), withClaim(file.text(Number(metadata))))
  return file.written()
}

const outputIntent = (profile: number): string => `<<
  /Type /OutputIntent
  /DestOutputProfile ${profile} 0 R
  /S /GTS_PDFA1
  /OutputConditionIdentifier (Custom)
  /OutputCondition (sRGB)
  /RegistryName ()
  /Info (sRGB v4.2)
>>`

/** The stream of metadata with what PDF/A wants in it. */
function withClaim(stream: string): string {
  const value = (tag: string): string => new RegExp(`<${tag}>([^<]*)<`).exec(stream)?.[1] ?? ''
  const claimed = stream
    .replace(' xmlns:xmpMM=', ` xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"  xmlns:xmpMM=`)
    .replace('><dc:', `${claimNames.map((name) => ` xmlns:${name} `).join('')}><dc:`)
    .replace(
      '<xmpTPg:NPages>',
      `${history(value('xmp:ModifyDate'), value('xmp:CreatorTool'), value('xmpMM:InstanceID'))}${extensions}<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><xmpTPg:NPages>`,
    )
  const more = claimed.length - stream.length
  return claimed.replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) + more}`)
}

const claimNames = [
  'pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
]

const listed = (entries: readonly string[]): string =>
  entries.map((entry) => `<rdf:li rdf:parseType="Resource">${entry}</rdf:li>`).join('')

/** Made and converted at once, as Typst has it. */
const history = (when: string, program: string, instance: string): string => {
  const source = `<stEvt:instanceID>${instance}_source</stEvt:instanceID>`
  const events = [
    `<stEvt:action>saved</stEvt:action><stEvt:when>${when}</stEvt:when>${source}`,
    `<stEvt:action>converted</stEvt:action><stEvt:when>${when}</stEvt:when><stEvt:softwareAgent>${program}</stEvt:softwareAgent>${source}`,
  ]
  return `<xmpMM:History><rdf:Seq>${listed(events)}</rdf:Seq></xmpMM:History>`
}

type Property = readonly [category: 'internal' | 'external', description: string, name: string]

const schema = (name: string, address: string, prefix: string, properties: readonly Property[]): string => {
  const described = properties.map(
    ([category, description, property]) =>
      `<pdfaProperty:category>${category}</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>`,
  )
  return `<pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${address}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${listed(described)}</rdf:Seq></pdfaSchema:property>`
}

/** What the metadata use besides the schemas that PDF/A knows. */
const extensions = `<pdfaExtension:schemas><rdf:Bag>${listed([
  schema('XMP Media Management schema', 'http://ns.adobe.com/xap/1.0/mm/', 'xmpMM', [
    ['internal', 'UUID based identifier for specific incarnation of a document', 'InstanceID'],
  ]),
  schema('Adobe PDF schema', 'http://ns.adobe.com/pdf/1.3/', 'pdf', [
    ['external', 'Keywords associated with the document', 'Keywords'],
    ['internal', 'Version of the PDF specification to which the document conforms', 'PDFVersion'],
    ['internal', 'Name of the application that created the PDF document', 'Producer'],
    ['internal', 'Whether the document has been trapped', 'Trapped'],
  ]),
])}</rdf:Bag></pdfaExtension:schemas>`
