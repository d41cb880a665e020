import { LEVELS } from "../../../geo/domain/level.ts";
import { addMonths, monthsOf, type Period } from "../../../geo/domain/period.ts";
import { wordPeriod } from "../../../geo/domain/period-wording.ts";
import { changeLevel, changeMeasure, changePeriod } from "../../../geo/view/change-view.ts";
import { type EmbedAddress, formatEmbed } from "../../../geo/view/embed-address.ts";
import { LEVEL_WORDS } from "../../../geo/view/labels.ts";
import { MEASURES, measureById } from "../../../geo/view/measure-registry.ts";
import type { View } from "../../../geo/view/view.ts";
import { boroughNamer, type Material } from "../../export/material.ts";
import { element, type Markup, pieces } from "../markup.ts";

/** Links to the questions that a reader may ask from here: other levels, periods and measures; null where none are wanted. */
export function embedControls(address: EmbedAddress, { values }: Material): Markup | null {
  const { lock, controls } = address.look;
  if (!controls) return null;
  const link = (view: View, words: string, current = false) =>
    current
      ? element("strong", {}, words)
      : element("a", { href: addressOf({ ...address, view }) }, words);
  const { view } = address;
  const levels = lock === null ? levelLinks(view, link) : null;
  const measures = MEASURES.filter(({ levels: has }) => lock === null || has.includes(view.level));
  return element(
    "nav",
    { class: "controls", "aria-label": "Change the question" },
    levels,
    periodLinks(view, values.period, link),
    element(
      "details",
      {},
      element("summary", {}, "Other measures"),
      element(
        "ul",
        {},
        ...measures.map(({ id, label }) =>
          element("li", {}, link(changeMeasure(view, id), label, id === view.measure)),
        ),
      ),
    ),
  );
}

type Link = (view: View, words: string, current?: boolean) => Markup;

function levelLinks(view: View, link: Link): Markup {
  const has = LEVELS.filter((level) => measureById(view.measure)?.levels.includes(level));
  return pieces(
    ...has.map((level) =>
      link(changeLevel(view, level), LEVEL_WORDS[level].many, level === view.level),
    ),
  );
}

function periodLinks(view: View, { from, to }: Period, link: Link): Markup {
  const length = monthsOf({ from, to }).length;
  const moved = (months: number) => ({ from: addMonths(from, months), to: addMonths(to, months) });
  const before = moved(-length);
  return pieces(
    link(changePeriod(view, before), `← ${wordPeriod(before)}`),
    element("strong", {}, wordPeriod({ from, to })),
    view.period === null
      ? null
      : link(changePeriod(view, moved(length)), `${wordPeriod(moved(length))} →`),
  );
}

/** A choice of one area by name, which works without a script; null where it is not wanted. */
export function embedSearch(address: EmbedAddress, material: Material): Markup | null {
  if (!address.look.search) return null;
  const { values, outlines, view } = material;
  const nameOf = boroughNamer(outlines);
  const others = new URLSearchParams(
    formatEmbed({ ...address, view: { ...address.view, areas: [] } }),
  );
  const option = (i: number) => {
    const code = values.areas[i] ?? "";
    return element(
      "option",
      { value: code, selected: view.areas[0] === code },
      values.name[i] ?? "",
    );
  };
  const boroughs = new Map<string, number[]>();
  values.borough.forEach((code, i) => {
    boroughs.set(code, [...(boroughs.get(code) ?? []), i]);
  });
  const options =
    view.level === "borough"
      ? values.areas.map((_, i) => option(i))
      : [...boroughs].map(([code, places]) =>
          element("optgroup", { label: nameOf(code) }, ...places.map(option)),
        );
  return element(
    "form",
    { class: "search", method: "get", action: "/embed" },
    ...[...others].map(([name, value]) => element("input", { type: "hidden", name, value })),
    element("label", { for: "area" }, `Find a ${LEVEL_WORDS[view.level].one}`),
    element("select", { id: "area", name: "areas" }, pieces(...options)),
    element("button", { type: "submit" }, "Show"),
  );
}

function addressOf(address: EmbedAddress): string {
  const query = formatEmbed(address);
  return query === "" ? "/embed" : `/embed?${query}`;
}
