/** The strokes of each icon on a square of 16 units. */
const PATHS = {
  back: "M10.5 3 5.5 8l5 5",
  on: "M5.5 3l5 5-5 5",
  play: "M4.5 3v10l8-5z",
  pause: "M5 3v10M11 3v10",
} as const;

/** A small drawing in the colour of the text about it; what it does is said by its button. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
