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
    id: "purple-orange",
    label: "Purple to orange",
    shape: "diverging",
    light: ["#542788", "#8c6bb8", "#c2b3dd", "#f4f1f4", "#f6c99a", "#df8a34", "#9c4a06"],
    dark: ["#b79be6", "#8a68c0", "#594384", "#34343c", "#7d5321", "#c27a2c", "#f5b565"],
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
