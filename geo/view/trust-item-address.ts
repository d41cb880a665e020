import type { AskedItem } from "./briefing-item.ts";
import { formatDriverQuestion } from "./driver-question.ts";
import { plainQuery } from "./plain-parameters.ts";

type TrustItem = Exclude<AskedItem, { kind: "view" | "area" | "compare" }>;

/** The path and query of the page that shows what an item on trust asks: the page on trust, or that of the one ward asked for. */
export function trustItemAddress(item: TrustItem): string {
  if (item.kind === "drivers")
    return page(formatDriverQuestion({ ...item.question, period: null }));
  const { areas, snapshot } = item.question;
  const [code = ""] = areas.length === 1 ? areas : [];
  const common = {
    borough: [code.startsWith("E09") ? code : null, null],
    snapshot: [snapshot, null],
  } as const;
  if (item.kind === "forecast") {
    const { measure, quarters } = item.question;
    return page(
      plainQuery({ ...common, measure: [measure, "trust"], ahead: [`${quarters}`, "4"] }),
    );
  }
  if (code.startsWith("E05")) return `/area/${code}${snapshot ? `?snapshot=${snapshot}` : ""}`;
  const grade = item.question.grade === "C" ? "C" : null;
  return page(plainQuery({ ...common, grade: [grade, null], list: ["all", null] }));
}

function page(query: string): string {
  return `/trust${query && `?${query}`}`;
}
