import type { ComponentChildren, VNode } from "preact";
import { hoveredPart, isPinned, type LegendPart, pin } from "../state/outline.ts";

/** One line of the legend as a button: pointing at it outlines its areas on the map, pressing it keeps them outlined. */
export function LegendRow({
  part,
  isPointed,
  swatch,
  label,
  count,
  children,
}: {
  readonly part: LegendPart;
  /** Whether the area under the pointer is one of its. */
  readonly isPointed: boolean;
  readonly swatch: VNode;
  readonly label: string;
  readonly count: string;
  /** What is added while it is pressed. */
  readonly children?: ComponentChildren;
}) {
  const hover = () => {
    hoveredPart.value = part;
  };
  const leave = () => {
    hoveredPart.value = null;
  };
  const pinned = isPinned(part);
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={pinned}
        data-pointed={isPointed}
        title="Outline these areas on the map"
        onMouseEnter={hover}
        onMouseLeave={leave}
        onFocus={hover}
        onBlur={leave}
        onClick={() => pin(part)}
      >
        {swatch}
        <span>{label}</span>
        <span class="legend-count">
          {count}
          <span class="unseen"> areas</span>
        </span>
      </button>
      {pinned && children}
    </li>
  );
}
