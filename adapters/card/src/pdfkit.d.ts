// The part of pdfkit that the card uses.
declare module 'pdfkit' {
  interface Options {
    readonly size: readonly [number, number]
    readonly margin: number
    readonly compress: boolean
    readonly lang: string
    readonly displayTitle: boolean
    readonly pdfVersion: string
    readonly info: Readonly<Record<string, string | Date>>
  }
  class PDFDocument {
    constructor(options: Options)
    registerFont(name: string, data: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: 'alphabetic' },
    ): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    path(path: string): this
    lineWidth(width: number): this
    lineJoin(join: 'round'): this
    fill(color: string): this
    stroke(color: string): this
    fillAndStroke(fill: string, stroke: string): this
    fillColor(color: string): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
  export default PDFDocument
}
