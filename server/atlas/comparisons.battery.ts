import { expect, test } from "vitest";
import type { Parsed } from "../../geo/view/fault.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas } from "./atlas.ts";

/** What comparisons must be on London's real files; call it where those are held. */
export function testComparisons(ask: (query: string) => Promise<Values>, held: () => Atlas): void {
  test("searches of 2023 are set against the ten like months of 2022 that are complete", async () => {
    const wards = await ask("measure=stop-change&period=2023-01..2023-12");
    expect(wards.period.compared).toMatchObject({ missing: ["2022-01"], partial: ["2022-12"] });
    const held = wards.months.filter((_, i) => wards.borough[i] !== "E09000001");
    expect(new Set(held)).toEqual(new Set([10]));
    const counted = await ask("measure=stop-count&period=2023-02..2023-11");
    const before = await ask("measure=stop-count&period=2022-02..2022-11");
    wards.areas.forEach((_, i) => {
      if (wards.months[i] !== 10) return;
      expect([wards.count[i], wards.referenceCount?.[i]]).toEqual([
        counted.count[i],
        before.count[i],
      ]);
    });
    const codes = wards.notes.map(({ code }) => code);
    expect(codes).toContain("like-months");
    expect(codes).toContain("break-wards-2022");
  });

  test("burglary of 2024 is compared with 2023 though those months hold nothing else", async () => {
    const year = "level=borough&period=2024-01..2024-12";
    const burglary = await ask(`measure=crime-change&crime=burglary&${year}`);
    const before = await ask(
      "measure=crime-count&crime=burglary&level=borough&period=2023-01..2023-12",
    );
    // The City's own force lacks the later year, so that London's change leaves it out.
    expect(burglary.referenceCount?.slice(1)).toEqual(before.count.slice(1));
    expect(burglary.reason[0]).toBe("no-data-for-period");
    expect(burglary.london).toMatchObject({ referenceCount: sum(before.count.slice(1)) });
    expect(burglary.london.count).toBeGreaterThan(50_000);
    expect(burglary.notes.map(({ code }) => code)).toContain("break-connect");
    const all = await ask(`measure=crime-change&${year}`);
    expect(all.london).toMatchObject({ value: null, reason: "no-data-for-period" });
  });

  test("Camden's months add up to its year, and it and the rest to London", async () => {
    const query = "measure=stop-rate&level=borough&period=2023-01..2023-12&areas=E09000007";
    const view = viewOf(query);
    const [series, comparison] = [
      await told(held().series(view)),
      await told(held().compare(view)),
    ];
    const values = await ask(query);
    const year = values.count[values.areas.indexOf("E09000007")];
    expect(sum(series.count[0] ?? [])).toBe(year);
    if (comparison.kind !== "areas") throw new Error("no areas compared");
    const [london] = comparison.areas[0]?.beside ?? [];
    expect(Number(london?.against?.count) + Number(year)).toBe(values.london.count);
    expect(london?.difference).toMatchObject({ verdict: "above", state: "ok" });
  });

  test("of 2023's boroughs few stand out once their spread is allowed for, though most differ from London", async () => {
    const view = viewOf("measure=stop-rate&level=borough&period=2023-01..2023-12");
    const scan = await told(held().compare(view));
    if (scan.kind !== "scan") throw new Error("no scan");
    expect(scan.tested).toBe(32);
    expect(scan.funnel?.dispersion).toBeGreaterThan(100);
    const differing = scan.differences.filter(({ verdict }) => verdict !== "cannot-tell");
    expect(differing.length).toBeGreaterThan(25);
    const standing = scan.name.filter((_, i) => scan.verdict[i] === "above");
    expect(standing).toEqual(["Westminster"]);
  });
}

async function told<T>(answer: Promise<Parsed<T>>): Promise<T> {
  const parsed = await answer;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

function viewOf(query: string): View {
  const view = parseView(new URLSearchParams(query));
  if (!view.ok) throw new Error(JSON.stringify(view.faults));
  return view.value;
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + Number(count), 0);
}
