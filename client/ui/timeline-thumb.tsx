import { useRef } from "preact/hooks";

/** A part of the period that can be moved along the bar: dragged, or by arrow keys month by month and by Page keys year by year. */
export function TimelineThumb({
  part,
  label,
  now,
  most,
  text,
  onDrag,
  onDrop,
  onPress,
}: {
  readonly part: string;
  readonly label: string;
  readonly now: number;
  readonly most: number;
  readonly text: string;
  /** How far it has been dragged since it was taken up, in pixels. */
  readonly onDrag: (pixels: number) => void;
  readonly onDrop: () => void;
  readonly onPress: (months: number) => void;
}) {
  const start = useRef<number | null>(null);
  const drop = () => {
    if (start.current === null) return;
    start.current = null;
    onDrop();
  };
  return (
    <div
      class={`timeline-thumb timeline-${part}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={text}
      onPointerDown={(event) => {
        start.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onDrag(event.clientX - start.current);
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={(event) => {
        const by = KEYS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onPress(by);
      }}
    />
  );
}

const FAR = 10_000;

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -FAR,
  End: FAR,
};
