import { expect, test } from "vitest";
import { counted } from "./note-words.ts";

test.each([
  [1, "1 area"],
  [33, "33 areas"],
  [2580, "2,580 areas"],
])("%s of something reads as %s", (number, said) => {
  expect(counted(number, "area")).toBe(said);
});
