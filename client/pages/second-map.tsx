import { useEffect, useRef, useState } from "preact/hooks";
import { mapPort } from "../state/map-port.ts";
import { answerSecond } from "../state/second-answer.ts";
import { followLevel } from "../state/second-question.ts";
import { second, view } from "../state/view.ts";
import { MapDivider } from "../ui/map-divider.tsx";
import { SideCard } from "../ui/side-card.tsx";

/** The second map with the divider of a swipe, and what each of the two shows in words. */
export function SecondMap() {
  useEffect(answerSecond, []);
  useEffect(() => {
    let before = view.peek();
    return view.subscribe((now) => {
      followLevel(before, now);
      before = now;
    });
  }, []);
  const shown = second.value;
  if (!shown) return null;
  return (
    <>
      {mapPort.value && <SecondHost from={shown.how === "swipe" ? shown.at : 0} />}
      <SideCard side="left" />
      <SideCard side="right" />
      {shown.how === "swipe" && <MapDivider />}
    </>
  );
}

/** The element that the second map lives in, seen from a hundredth of its width on. */
function SecondHost({ from }: { readonly from: number }) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const container = host.current;
    if (!container) return;
    let gone = false;
    let stop = () => {};
    void start(container).then((started) => {
      if (gone) started?.();
      else if (started) stop = started;
      else setFailed(true);
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return (
    <>
      <div class="other-map" ref={host} style={{ clipPath: `inset(0 0 0 ${from}%)` }} />
      {failed && <p class="map-failure">A second map cannot be drawn here.</p>}
    </>
  );
}

async function start(container: HTMLElement): Promise<(() => void) | null> {
  try {
    const { startSecondMap } = await import("../map/start-second-map.ts");
    return await startSecondMap(container);
  } catch {
    return null;
  }
}
