import { useEffect } from "preact/hooks";
import type { Values } from "../../geo/wire/values.ts";
import { writeAddress } from "../state/address.ts";
import { historyOf, readHistory } from "../state/area-history.ts";
import { viewOfArea } from "../state/area-view.ts";
import { vintagesOf } from "../state/catalogue.ts";
import { wordSuccession } from "../state/succession-words.ts";
import { ask, tableOpen, view } from "../state/view.ts";
import { Succession } from "./succession.tsx";

/** What replaced the selected area, or what it replaced; absent where its level is held in one vintage only. */
export function AreaHistory({
  values: { snapshot, level, vintage },
  code,
}: {
  readonly values: Pick<Values, "snapshot" | "level" | "vintage">;
  readonly code: string;
}) {
  const asks = vintagesOf(level).length > 1;
  useEffect(() => {
    if (asks) void readHistory(snapshot, code);
  }, [asks, snapshot, code]);
  const all = historyOf(snapshot, code);
  const area = all?.find((one) => one.level === level && one.vintage === vintage);
  if (!area) return null;
  return (
    <Succession
      sentences={wordSuccession(area, all ?? [])}
      linkOf={(other) => {
        const there = viewOfArea(view.value, { ...other, level });
        return {
          href: `/${writeAddress(there, tableOpen.value)}`,
          follow: () => ask(there),
        };
      }}
    />
  );
}
