import { expect, test } from "vitest";
import type { Values } from "../../geo/wire/values.ts";

/** What comparisons must be on London's real files; call it where those are held. */
export function testComparisons(ask: (query: string) => Promise<Values>): void {
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
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + Number(count), 0);
}
