import { type Parameter, Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";
import { readSnapshot } from "./snapshot.ts";

export const searchRoute: Route = {
  path: "/api/v1/search",
  read: ({ query }) => {
    const given = new Parameters(query, ["q", "snapshot"]);
    const text = given.required("q", SEARCH_TEXT);
    const snapshot = readSnapshot(given);
    if (given.faults.length > 0 || text === null) return refuseFaults(given.faults);
    return {
      kind: "asked",
      snapshot,
      answer: (atlas) => ({ kind: "json", value: atlas.search(text) }),
    };
  },
};

const MAX_LENGTH = 100;

export const SEARCH_TEXT: Parameter<string> = {
  read: (text) => (text.trim() !== "" && text.length <= MAX_LENGTH ? text : null),
  expected: `Expected part of an area's name or its code, or a postcode, ${MAX_LENGTH} characters at most.`,
  allowed: [],
};
