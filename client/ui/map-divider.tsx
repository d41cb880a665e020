import { useRef } from "preact/hooks";
import { titles } from "../state/second-titles.ts";
import { askSecond, second, writeNow } from "../state/view.ts";

/** The line between two maps that lie over each other: dragged by its grip, or moved by arrow, Page, Home and End keys. */
export function MapDivider() {
  const frame = useRef<HTMLDivElement>(null);
  const at = second.value?.at ?? 0;
  const { left, right } = titles.value;
  const drag = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && box.width > 0) moveTo((100 * (event.clientX - box.left)) / box.width);
  };
  return (
    <div class="divider" ref={frame} style={{ "--at": `${at}%` }}>
      <div class="divider-line" />
      <div
        class="divider-grip"
        role="slider"
        tabIndex={0}
        aria-label="Divider between the two maps"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={at}
        aria-valuetext={`Left ${at} %: ${left.own}. Right ${100 - at} %: ${right.own}.`}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.focus();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
        onLostPointerCapture={writeNow}
        onKeyDown={(event) => {
          const to = KEYS[event.key]?.(at);
          if (to === undefined) return;
          event.preventDefault();
          moveTo(to);
        }}
        onKeyUp={writeNow}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M7 5 2 10l5 5M13 5l5 5-5 5" />
        </svg>
      </div>
    </div>
  );
}

const KEYS: Readonly<Record<string, (at: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at) => at - 10,
  PageUp: (at) => at + 10,
  Home: () => 0,
  End: () => 100,
};

/** The address follows when the divider is let go: browsers refuse to rewrite it at the pace of a drag. */
function moveTo(share: number): void {
  const open = second.peek();
  if (!open) return;
  const at = Math.round(Math.min(Math.max(share, 0), 100));
  if (at !== open.at) askSecond({ ...open, at }, "later");
}
