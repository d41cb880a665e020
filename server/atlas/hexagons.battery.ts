import { expect, test } from "vitest";
import type { Values } from "../../geo/wire/values.ts";

const YEAR = "period=2023-01..2023-12";

/** What hexagons must be on London's real files; call it where those are held. */
export function testHexagons(ask: (query: string) => Promise<Values>): void {
  test("hexagons hold the searches of 2023 that boroughs hold, and the West End is hottest of them", async () => {
    const hexes = await ask(`measure=stop-count&level=hex&${YEAR}`);
    const boroughs = await ask(`measure=stop-count&level=borough&${YEAR}`);
    expect(hexes.areas.length).toBeGreaterThan(2500);
    // A hexagon about the City's limit is the City's, whose force lacks most of these months.
    const lost = totalOf(boroughs) - totalOf(hexes);
    expect(lost).toBe(hexes.unplaced.count - boroughs.unplaced.count);
    expect(lost).toBeLessThan(0.003 * totalOf(boroughs));
    const spots = await ask(`measure=stop-hotspot&level=hex&${YEAR}`);
    expect(spots.pattern).toMatchObject({ found: true, permutations: 199_999 });
    const hottest = spots.value.indexOf(Math.max(...spots.value.map(Number)));
    expect([spots.name[hottest], spots.spot?.[hottest]]).toEqual(["West End", "hot-01"]);
  });
}

function totalOf({ count }: Values): number {
  return count.reduce<number>((sum, own) => sum + (own ?? 0), 0);
}
