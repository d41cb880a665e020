import type { ValueUnit } from "./number-format.ts";
import { coloursFor, PALETTES, type Palette, paletteById } from "./palette.ts";

/** One colour per class for an answer: in the View's palette, or the scale's own where it names none or one too short. */
export function classColours(
  paletteId: string | null,
  scale: ValueUnit["scale"],
  classCount: number,
  theme: "light" | "dark",
): string[] {
  return coloursFor(choosePalette(paletteId, scale, classCount), classCount, theme);
}

/** The scale that an answer is coloured by: one that turns where areas are told apart by which side of a figure they surely lie on. */
export function colourScale({
  measure,
  sureOf,
}: {
  readonly measure: { readonly scale: ValueUnit["scale"] };
  readonly sureOf?: unknown;
}): ValueUnit["scale"] {
  return sureOf ? "difference" : measure.scale;
}

/** The shape of ramp that suits a scale: diverging where a value means "no difference". */
export function paletteShape(scale: ValueUnit["scale"]): Palette["shape"] {
  const turns = scale === "ratio" || scale === "difference" || scale === "score";
  return turns ? "diverging" : "sequential";
}

/** How many colours the ramps of a shape have. */
export function longestRamp(shape: Palette["shape"]): number {
  return Math.max(
    ...PALETTES.map((palette) => (palette.shape === shape ? palette.light.length : 0)),
  );
}

function choosePalette(id: string | null, scale: ValueUnit["scale"], classCount: number): Palette {
  const holds = (palette: Palette | undefined) => (palette?.light.length ?? 0) >= classCount;
  const wanted = id === null ? undefined : paletteById(id);
  if (wanted && holds(wanted)) return wanted;
  const shape = paletteShape(scale);
  const standard = PALETTES.find((palette) => palette.shape === shape && holds(palette));
  const any = standard ?? PALETTES.find(holds);
  if (!any) throw new RangeError(`no palette has ${classCount} colours`);
  return any;
}
