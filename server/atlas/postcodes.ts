import { join } from "node:path";
import { type Month, monthFromIndex } from "../../geo/domain/period.ts";
import { INWARDS, type Postcode, postcodeNumber } from "../../geo/domain/postcode.ts";
import { type Database, literal } from "../ingest/database.ts";
import { POSTCODES } from "../ingest/gazetteer.ts";
import { tableFileName } from "../ingest/snapshot-files.ts";

/** Where postcodes are. */
export interface Postcodes {
  /** Null where the postcode is not held. */
  find(postcode: Postcode): PostcodePlace | null;
}

export interface PostcodePlace {
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** The month in which it went out of use; null while in use. */
  readonly ended: Month | null;
}

/** Reads the postcodes of a snapshot's folder: some 18 bytes each. */
export async function loadPostcodes(database: Database, folder: string): Promise<Postcodes> {
  const parquet = `read_parquet(${literal(join(folder, tableFileName(POSTCODES)))})`;
  const [counted] = await database.rows(`SELECT count(*)::INTEGER FROM ${parquet}`);
  const count = Number(counted?.[0]);
  const code = new Float64Array(count);
  const [lon, lat] = [new Uint32Array(count), new Uint32Array(count)];
  const ended = new Uint16Array(count);
  await database.fill(
    `SELECT outward::DOUBLE * ${INWARDS} + inward, lon, lat, ended FROM ${parquet} ORDER BY outward, inward`,
    [code, lon, lat, ended],
  );
  return {
    find: (postcode) => {
      const i = positionOf(code, postcodeNumber(postcode));
      if (i === null) return null;
      return {
        longitude: degrees(lon[i], 180),
        latitude: degrees(lat[i], 90),
        ended: ended[i] ? monthFromIndex(ended[i]) : null,
      };
    },
  };
}

function positionOf(sorted: Float64Array, wanted: number): number | null {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted ? from : null;
}

/** As the publisher wrote it, to the millionth. */
function degrees(millionths: number | undefined, from: number): number {
  return Number(((millionths ?? 0) / 1e6 - from).toFixed(6));
}
