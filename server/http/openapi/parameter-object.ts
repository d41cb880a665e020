import type { Parameter } from "../params.ts";

/** A parameter as OpenAPI writes it down. */
export interface ParameterObject {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly description: string;
  readonly schema: ParameterSchema;
  /** Lists are one value with commas. */
  readonly style?: "form";
  readonly explode?: false;
}

interface ParameterSchema {
  readonly type: "string" | "integer" | "array";
  readonly enum?: readonly string[];
  readonly items?: ParameterSchema;
  readonly uniqueItems?: true;
  readonly minimum?: number;
}

type Reader = Parameter<unknown>;

/** Describes a query parameter by what reads it: what is allowed is asked of the reader itself. */
export function queryParameter(
  name: string,
  reader: Reader,
  meaning: string,
  required = false,
): ParameterObject {
  const listed = isVocabulary(reader);
  const forms = reader.allowed.length > 0 ? ` Forms: ${reader.allowed.join(", ")}.` : "";
  const description = listed ? meaning : `${meaning} ${reader.expected}${forms}`;
  const plain = { name, in: "query", required, description } as const;
  if (!listed) return { ...plain, schema: { type: "string" } };
  const one = { type: "string", enum: reader.allowed } as const;
  if (!takesSeveral(reader)) return { ...plain, schema: one };
  const schema = { type: "array", items: one, uniqueItems: true } as const;
  return { ...plain, schema, style: "form", explode: false };
}

/** A part of a path. */
export function pathParameter(
  name: string,
  schema: ParameterSchema,
  description: string,
): ParameterObject {
  return { name, in: "path", required: true, description, schema };
}

/** A reader of one of some values. */
export function oneOf(allowed: readonly string[]): Reader {
  return { read: (text) => allowed.find((value) => value === text) ?? null, expected: "", allowed };
}

/** Whether what is allowed are values, and not the forms that a value may have. */
function isVocabulary({ allowed, read }: Reader): boolean {
  return allowed.length > 0 && allowed.every((value) => read(value) !== null);
}

function takesSeveral({ allowed: [first, second], read }: Reader): boolean {
  return first !== undefined && second !== undefined && read(`${first},${second}`) !== null;
}
