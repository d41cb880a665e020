import { z } from "zod";
import type { Input } from "./input.ts";
import { litterReason } from "./litter.ts";
import { RefusedInput } from "./refused-input.ts";
import { filesInTar } from "./tar-files.ts";

/** One incident as the street API answers it, in the words of the street CSV. */
export interface ApiIncident {
  /** The API's own number: the same incident may be answered for two neighbouring polygons. */
  readonly id: string;
  readonly month: string;
  readonly reportedBy: string;
  readonly longitude: string;
  readonly latitude: string;
  /** The category's slug. */
  readonly crime: string;
  readonly outcome: string;
}

/** Whether a file holds answers of the street API: one answer as JSON, or a tar archive of them. */
export function isPoliceApi(head: Uint8Array): boolean {
  if (isTar(head)) return true;
  const start = new TextDecoder().decode(head.subarray(0, 4096)).trim();
  return start === "[]" || (start.startsWith("[") && start.includes('"location_type"'));
}

/** Whether a file is called as answers for one polygon are, `..._area_E05000026_0.json`: then what is in it must be an answer. */
export function isPoliceApiName(path: string): boolean {
  return /_area_[A-Z]\d{8}_\d+\.json$/.test(path);
}

/** A file of an archive of answers that is none, and why it was passed over. */
export type Skipped = (path: string, reason: string) => void;

/**
 * Every incident of an answer or of an archive of answers, in order; what else an archive holds is told to `skipped`.
 *
 * Throws `RefusedInput` naming the answer that cannot be read, on an archive that is cut and on one without any answer.
 */
export async function* apiIncidents(input: Input, skipped: Skipped): AsyncGenerator<ApiIncident> {
  if (!isTar(await input.head())) {
    yield* incidentsIn(await input.bytes(), input.path);
    return;
  }
  let answers = 0;
  for await (const { name, bytes } of filesInTar(await input.open(), input.path)) {
    const path = `${input.path}/${name}`;
    const passedOver =
      litterReason(name) ?? (name.endsWith(".json") ? null : "no answer of the street API");
    if (passedOver !== null) skipped(path, passedOver);
    else {
      answers += 1;
      yield* incidentsIn(bytes, path);
    }
  }
  if (answers === 0) throw refused(input.path, "an archive without any .json");
}

function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(257, 262)).toString("latin1") === "ustar";
}

const ANSWER = z.array(
  z.object({
    category: z.string(),
    location_type: z.string().nullable(),
    location: z.object({ latitude: z.string(), longitude: z.string() }).nullable(),
    outcome_status: z.object({ category: z.string() }).nullable(),
    id: z.number().int(),
    month: z.string(),
  }),
);

function* incidentsIn(bytes: Uint8Array, path: string): Generator<ApiIncident> {
  // An area without incidents answers []; an answer without a byte is a failed request.
  if (bytes.length === 0) throw refused(path, "an empty file");
  for (const { id, month, category, location, location_type, outcome_status } of parse(
    bytes,
    path,
  )) {
    yield {
      id: String(id),
      month,
      reportedBy: forceOf(location_type, path),
      longitude: location?.longitude ?? "",
      latitude: location?.latitude ?? "",
      crime: category,
      outcome: outcome_status?.category ?? "",
    };
  }
}

function parse(bytes: Uint8Array, path: string): z.infer<typeof ANSWER> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refused(path, "text that is no JSON");
  }
  const answer = ANSWER.safeParse(json);
  if (answer.success) return answer.data;
  const [fault] = answer.error.issues;
  throw refused(path, `${fault?.path.join(".") || "something"}: ${fault?.message ?? "wrong"}`);
}

function refused(path: string, arrived: string): RefusedInput {
  return new RefusedInput({
    code: "api-answer-unreadable",
    file: path,
    expected: "an answer of the police.uk street API, a JSON list of crimes",
    arrived,
    remedy: "ask the API again",
  });
}

/** The City of London's wards, by which its own police are told from the Met: the API names no force but the transport police. */
const CITY_WARD = /_E05009(28[89]|29\d|30\d|31[0-2])_/;

function forceOf(locationType: string | null, path: string): string {
  if (locationType === "BTP") return "British Transport Police";
  return CITY_WARD.test(path) ? "City of London Police" : "Metropolitan Police Service";
}
