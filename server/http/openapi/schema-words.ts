import type { JsonSchema } from "./openapi-document.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** The members of an object's schema, in order; of a choice of objects those of each in turn, each once. */
export function fieldsOf(schema: JsonSchema): Field[] {
  const choices = [schema, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const fields = new Map<string, Field>();
  for (const { properties = {}, required = [] } of choices) {
    for (const [name, member] of Object.entries(properties)) {
      if (typeof member === "boolean" || fields.has(name)) continue;
      const absent = required.includes(name) ? "" : ", may be absent";
      const { description = "" } = member;
      fields.set(name, { name, type: `${typeWords(member)}${absent}`, description });
    }
  }
  return [...fields.values()];
}

/** A schema in a few words: `list of number or null`, or an object's members. */
export function typeWords(schema: JsonSchema): string {
  const { $ref, enum: values, const: only, items, oneOf, anyOf, type, properties } = schema;
  if ($ref) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (values) return values.map(String).join(" | ");
  if (only !== undefined) return String(only);
  const choices = oneOf ?? anyOf;
  if (choices) return [...new Set(choices.map(typeWords))].join(" or ");
  if (items && typeof items === "object" && !Array.isArray(items))
    return `list of ${typeWords(items)}`;
  if (properties) return `{ ${Object.keys(properties).join(", ")} }`;
  return Array.isArray(type) ? type.join(" or ") : (type ?? "anything");
}
