import type { MultiPolygon, Polygon } from "geojson";
import type { BoroughFacts, Facts, WardFacts } from "./facts.ts";
import { knitEdges } from "./knit-edges.ts";
import { layOutSnapPoints, type SnapPoint } from "./snap-points.ts";
import { characteriseWards, type WardCharacter } from "./ward-character.ts";
import { drawWardShapes } from "./ward-shapes.ts";

/** A ward as the sample city draws and peoples it. */
export interface SampleWard extends WardFacts, WardCharacter {
  readonly boroughName: string;
  readonly shape: Polygon | MultiPolygon;
  readonly snapPoints: readonly SnapPoint[];
}

/** The city before anything happens in it. Wards come in order of borough, then of the fact table. */
export interface City {
  readonly boroughs: readonly BoroughFacts[];
  readonly wards: readonly SampleWard[];
}

/** Draws the wards and lays out their snap points; the same facts and seed always give the same city. */
export function buildCity(facts: Facts, seed: string): City {
  const members = facts.boroughs.map((borough) =>
    facts.wards.filter((ward) => ward.borough === borough.code),
  );
  const cells = facts.boroughs.flatMap((borough, i) =>
    drawWardShapes(
      borough.outline,
      (members[i] ?? []).map((ward) => ward.centre),
    ),
  );
  const knitted = knitEdges([...facts.boroughs.map((borough) => borough.outline), ...cells]);
  const boroughs = facts.boroughs.map((borough, i) => ({
    ...borough,
    outline: knitted[i] ?? borough.outline,
  }));
  const names = new Map(boroughs.map((borough) => [borough.code, borough.name]));
  const wards = members.flat();
  const characters = characteriseWards(wards, seed);
  return {
    boroughs,
    wards: wards.map((ward, i) => {
      const shape = knitted[boroughs.length + i];
      const character = characters[i];
      if (!shape || !character)
        throw new Error(`expected a shape and a character for ${ward.code}`);
      const count = 8 + Math.round((ward.residents ?? 0) / 500 + character.visitors / 1500);
      const plan = { centre: ward.centre, shape, kind: character.kind, count };
      const snapPoints = layOutSnapPoints(plan, facts.streets, `${seed}/points/${ward.code}`);
      const boroughName = names.get(ward.borough) ?? "";
      return { ...ward, ...character, boroughName, shape, snapPoints };
    }),
  };
}
