import type { Force } from "../domain/event.ts";

/** A police force as people call it; one without a name here is shown with its slug's hyphens opened up. */
export function forceWords(force: Force): string {
  return NAMES[force] ?? `${opened(force)} Police`;
}

const NAMES: Readonly<Record<Force, string>> = {
  metropolitan: "Metropolitan Police",
  "city-of-london": "City of London Police",
  btp: "British Transport Police",
};

function opened(slug: string): string {
  return slug
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}
