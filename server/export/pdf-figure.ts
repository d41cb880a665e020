import type PDFDocument from "pdfkit";
import svgToPdf from "svg-to-pdfkit";
import type { Pattern } from "../../geo/view/area-look.ts";
import { GROUND_COLOURS, type GroundColours } from "../../geo/view/ground-colours.ts";
import type { Drawable } from "./drawable.ts";
import { coloursOf, FIGURE_WIDTH, figureLegend, LEGEND_LEFT } from "./figure.ts";
import { mapNumbers } from "./map-picture.ts";
import { type MapShape, mapShapes } from "./map-shapes.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternDefinitions } from "./patterns.ts";
import { svgNode } from "./svg-node.ts";

type Pdf = InstanceType<typeof PDFDocument>;
type Tiling = ReturnType<Pdf["pattern"]>;

/** The height of map and legend in their own units. */
export function figureHeight(drawable: Drawable): number {
  return Math.max(drawable.paths.height, figureLegend(drawable, "light").height);
}

/**
 * Draws map and legend as lines, `width` points wide.
 *
 * The outlines are drawn by the document itself: svg-to-pdfkit takes time that grows with the square of their length, and is left the legend.
 */
export function drawFigure(
  document: Pdf,
  drawable: Drawable,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const ground = GROUND_COLOURS.light;
  const scale = width / FIGURE_WIDTH;
  const { height } = drawable.paths;
  document.save().translate(x, y).scale(scale);
  document.rect(0, 0, FRAME_WIDTH, height).fill(ground.ground);
  document.save().rect(0, 0, FRAME_WIDTH, height).clip();
  document.lineJoin("round");
  const tilings = tilingsOf(document);
  for (const shape of mapShapes(drawable, coloursOf(drawable, "light"), ground)) {
    drawShape(document, shape, tilings, ground);
  }
  document.restore().restore();
  const legend = figureLegend(drawable, "light").svg;
  const full = figureHeight(drawable);
  const svg = svgNode(
    "svg",
    { viewBox: `0 0 ${FIGURE_WIDTH} ${full}`, "font-family": "Inter" },
    patternDefinitions(ground),
    mapNumbers(drawable, ground),
    svgNode("g", { transform: `translate(${LEGEND_LEFT} 0)` }, legend),
  );
  svgToPdf(document, svg, x, y, {
    width,
    height: full * scale,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? "semibold" : "regular"),
    warningCallback: (text) => {
      throw new Error(`the legend cannot be set: ${text}`);
    },
  });
}

type Tilings = Readonly<Record<Pattern, Tiling>>;

/** The patterns of `patterns.ts` as a document writes them down; their colour comes with each use. */
function tilingsOf(document: Pdf): Tilings {
  const rising = "-1 9 m 9 -1 l -1 1 m 1 -1 l 7 9 m 9 7 l";
  const falling = "-1 -1 m 9 9 l -1 7 m 1 9 l 7 -1 m 9 1 l";
  const tile = (stream: string) => document.pattern([0, 0, 8, 8], 8, 8, stream);
  return {
    hatch: tile(`0.7 w ${rising} S`),
    "cross-hatch": tile(`0.7 w ${rising} ${falling} S`),
    dots: tile("2.6 w 1 J 4 4 m 4 4 l S"),
  };
}

function drawShape(
  document: Pdf,
  { d, fill, pattern, stroke }: MapShape,
  tilings: Tilings,
  { ink, edge }: GroundColours,
): void {
  if (stroke) {
    document.lineWidth(stroke.width).strokeColor(stroke.colour);
    if (stroke.dotted) document.lineCap("round").dash(0.1, { space: 4 });
    else document.lineCap("butt").undash();
  }
  document.path(d);
  if (pattern) document.fill([tilings[pattern], pattern === "hatch" ? ink : edge], "even-odd");
  else if (fill && stroke) document.fillAndStroke(fill, stroke.colour, "even-odd");
  else if (fill) document.fill(fill, "even-odd");
  else document.stroke();
}
