/** One ramp of colours, in class order, for the light and the dark ground; both have the same number of steps. */
export interface Palette {
  readonly id: string;
  readonly label: string;
  /** `sequential` runs from low to high; `diverging` from below the midpoint to above it. */
  readonly shape: "sequential" | "diverging";
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** The ramps on offer, the default of each shape first. */
export const PALETTES: readonly Palette[] = [
  {
    id: "blue",
    label: "Blue",
    shape: "sequential",
    light: ["#eaf1f8", "#c3d8ec", "#8db8dc", "#4f90c4", "#22659f", "#0e3a66"],
    dark: ["#15283b", "#1f466b", "#2b6a9f", "#4b92c9", "#86bce4", "#cfe5f7"],
  },
  {
    id: "teal",
    label: "Teal",
    shape: "sequential",
    light: ["#e8f3f1", "#a5d5cf", "#61b3ad", "#288c8b", "#006467", "#003c43"],
    dark: ["#0b2529", "#034c51", "#147677", "#40a29d", "#8acac3", "#d5f1ec"],
  },
  {
    id: "plum",
    label: "Plum",
    shape: "sequential",
    light: ["#f6eff5", "#e1c3de", "#c796c6", "#a36aa8", "#7a4585", "#4a2659"],
    dark: ["#35203d", "#60376a", "#8f5694", "#b67db6", "#d9aed5", "#f2e0ef"],
  },
  {
    id: "purple-orange",
    label: "Purple to orange",
    shape: "diverging",
    light: ["#542788", "#8c6bb8", "#c2b3dd", "#f4f1f4", "#f6c99a", "#df8a34", "#9c4a06"],
    dark: ["#b79be6", "#8a68c0", "#594384", "#34343c", "#7d5321", "#c27a2c", "#f5b565"],
  },
  {
    id: "teal-brown",
    label: "Teal to brown",
    shape: "diverging",
    light: ["#004e4e", "#1c8783", "#87c1bc", "#f4f3f2", "#e0b785", "#b67932", "#764010"],
    dark: ["#82d5ce", "#369f9c", "#02696a", "#313636", "#7b532f", "#bf8544", "#f0be7a"],
  },
];

/** The palette of that id, or undefined. */
export function paletteById(id: string): Palette | undefined {
  return PALETTES.find((palette) => palette.id === id);
}

/**
 * As many colours as there are classes, spread over the ramp so that its ends (and the middle of a diverging one) are used.
 *
 * Throws when more colours are asked for than the ramp has.
 */
export function coloursFor(
  palette: Palette,
  classCount: number,
  theme: "light" | "dark",
): string[] {
  const ramp = palette[theme];
  if (classCount < 1 || classCount > ramp.length) {
    throw new RangeError(`${palette.id} has ${ramp.length} colours, ${classCount} were asked for`);
  }
  return spread(ramp.length, classCount).map((i) => ramp[i] ?? "");
}

function spread(available: number, wanted: number): number[] {
  if (wanted === 1) return [Math.floor(available / 2)];
  return Array.from({ length: wanted }, (_, i) => Math.round((i * (available - 1)) / (wanted - 1)));
}
