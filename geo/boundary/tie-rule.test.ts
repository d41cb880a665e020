import { expect, test } from "vitest";
import { winnerOfTie } from "./tie-rule.ts";

const CODES = ["E05013552", "E05013553", "E05009371"];
const POINTS = Array.from({ length: 30_000 }, (_, i) => [-0.1 + i * 1e-6, 51.5] as const);

test("the winner does not depend on the order of the areas", () => {
  for (const [x, y] of POINTS.slice(0, 200)) {
    const winner = winnerOfTie(CODES, x, y);
    expect(winnerOfTie([...CODES].reverse(), x, y)).toBe(winner);
  }
});

test("leaving out a loser changes nothing", () => {
  for (const [x, y] of POINTS.slice(0, 200)) {
    const winner = winnerOfTie(CODES, x, y);
    for (const loser of CODES.filter((code) => code !== winner)) {
      const rest = CODES.filter((code) => code !== loser);
      expect(winnerOfTie(rest, x, y)).toBe(winner);
    }
  }
});

test("each of two neighbours gets half of the points on their edge, within four standard errors (trap 36)", () => {
  const [first = "", second = ""] = CODES;
  const won = POINTS.filter(([x, y]) => winnerOfTie([first, second], x, y) === first).length;
  expect(Math.abs(won - 15_000)).toBeLessThan(4 * Math.sqrt(30_000 / 4));
});

test("each of three areas that meet gets a third, within four standard errors", () => {
  for (const code of CODES) {
    const won = POINTS.filter(([x, y]) => winnerOfTie(CODES, x, y) === code).length;
    expect(Math.abs(won - 10_000)).toBeLessThan(4 * Math.sqrt((30_000 * 2) / 9));
  }
});

test("points one step apart are decided independently", () => {
  const [first = "", second = ""] = CODES;
  const wins = POINTS.map(([x, y]) => winnerOfTie([first, second], x, y) === first);
  const same = wins.filter((won, i) => i > 0 && won === wins[i - 1]).length;
  expect(Math.abs(same - 15_000)).toBeLessThan(4 * Math.sqrt(30_000 / 4));
});

test("minus zero is the same place as zero", () => {
  for (let i = 0; i < 50; i++) {
    const y = 51 + i / 100;
    expect(winnerOfTie(CODES, -0, y)).toBe(winnerOfTie(CODES, 0, y));
  }
});

test("a tie among no areas is a mistake of the caller", () => {
  expect(() => winnerOfTie([], 0, 0)).toThrow("at least one area");
});
