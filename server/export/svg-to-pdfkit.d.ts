/** The one function of svg-to-pdfkit 0.1.8; the package ships no types. */
declare module "svg-to-pdfkit" {
  /** Draws an SVG on the current page, its upper left corner at `x` and `y` (points). */
  function svgToPdf(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly assumePt: boolean;
      readonly fontCallback: (family: string, bold: boolean) => string;
      readonly warningCallback: (text: string) => void;
    },
  ): void;
  export = svgToPdf;
}
