import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** How wide an element is, so that a drawing can be made for that width and its letters keep their size; `usual` until it is known. */
export function useWidth<T extends Element>(usual: number): readonly [RefObject<T | null>, number] {
  const ref = useRef<T | null>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}
