import { summarise } from "../../geo/view/answer-summary.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Material } from "./material.ts";

/**
 * What a file about one borough is made from: its areas alone, drawn as large as they fit, with London's figure and classes; of a View by
 * borough, all boroughs with this one selected.
 */
export function narrowToBorough(material: Material, code: string, name: string): Material {
  const { view, values, outlines } = material;
  const fileName = `${material.words.fileName}-${code}`;
  if (values.level === "borough") {
    return {
      ...material,
      view: { ...view, areas: [code] },
      words: { ...material.words, fileName },
    };
  }
  const kept = narrowValues(values, code);
  const held = new Set(kept.areas);
  const words = {
    ...material.words,
    fileName,
    title: `${name}: ${material.words.title}`,
    subtitle: summarise(kept),
    caveats: [
      `Only ${name} is shown. Class limits, counts without a place and other notes are those of all London, which the address leads to.`,
      ...material.words.caveats,
    ],
  };
  return {
    view: { ...view, areas: view.areas.filter((own) => held.has(own)) },
    values: kept,
    words,
    outlines: {
      areas: outlines.areas.filter((area) => held.has(area.code)),
      boroughs: outlines.boroughs.filter((borough) => borough.code === code),
    },
  };
}

/** The columns of every answer, cut to the areas of a borough; what only some measures have beside them is left to the whole answer. */
function narrowValues(values: Values, code: string): Values {
  const inside = <T>(column: readonly T[]) => column.filter((_, i) => values.borough[i] === code);
  const { alternatives: _, beside: __, ...whole } = values;
  const { referenceCount, referenceBase, p, q, spot, local } = whole;
  return {
    ...whole,
    areas: inside(values.areas),
    name: inside(values.name),
    borough: inside(values.borough),
    value: inside(values.value),
    low: inside(values.low),
    high: inside(values.high),
    count: inside(values.count),
    base: inside(values.base),
    months: inside(values.months),
    state: inside(values.state),
    reason: inside(values.reason),
    also: inside(values.also),
    edge: inside(values.edge),
    class: inside(values.class),
    ...(referenceCount && { referenceCount: inside(referenceCount) }),
    ...(referenceBase && { referenceBase: inside(referenceBase) }),
    ...(p && { p: inside(p) }),
    ...(q && { q: inside(q) }),
    ...(spot && { spot: inside(spot) }),
    ...(local && { local: inside(local) }),
  };
}
