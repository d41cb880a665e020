import { z } from "zod";
import type { HttpConfig } from "../http-config.ts";
import type { ParameterObject } from "./parameter-object.ts";
import { pathParametersOf, templateOf } from "./path-parameters.ts";
import { type Resource, TAGS } from "./resource.ts";
import { RESOURCES } from "./resources.ts";
import { SCHEMAS } from "./schemas/named-schemas.ts";
import { VIEW, viewParameter } from "./view-parameters.ts";

/** The description of the whole interface, as OpenAPI 3.1 writes it. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: Readonly<Record<"title" | "version" | "summary" | "description", string>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, ParameterObject>>;
    readonly headers: object;
    readonly responses: object;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters: readonly (ParameterObject | Reference)[];
  readonly responses: {
    readonly "200": Answer;
    readonly "204"?: { readonly description: string };
    readonly "4XX": Reference;
    readonly "5XX": Reference;
  };
  /** Path and query that can be tried. */
  readonly "x-example"?: string;
}

interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Reference>>;
  readonly content: Readonly<Record<string, { readonly schema?: Reference }>>;
}

interface Reference {
  readonly $ref: string;
}

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The description of every resource, made from the tables that requests are read by and the shapes that answers are held to. */
export function openApiDocument({
  publicUrl,
  version,
}: Pick<HttpConfig, "publicUrl" | "version">): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: {
      title: "Trust Atlas",
      version,
      summary: "Policing in London: rates and disparities with their uncertainty.",
      description: ABOUT,
    },
    servers: [{ url: publicUrl }],
    tags: TAGS.map((name) => ({ name })),
    paths: Object.fromEntries(
      Object.entries(RESOURCES).map(([path, resource]) => [
        templateOf(path),
        { get: operationOf(path, resource) },
      ]),
    ),
    components: {
      parameters: Object.fromEntries(VIEW.map((name) => [name, viewParameter(name)])),
      headers: HEADERS,
      responses: { Problem: PROBLEM },
      schemas: namedSchemas(),
    },
  };
}

const ABOUT = [
  "A View is a whole question as a query string; the page, a tile, a file and an answer differ only in the path before it.",
  "An unknown, repeated or unfitting parameter is refused with its name and what is allowed.",
  "A missing value is null with a reason, never zero.",
  "Answers have a strong ETag; one whose address names a snapshot never changes.",
].join(" ");

const HEADERS = {
  Snapshot: { description: "Id of the snapshot answered from.", schema: { type: "string" } },
  ETag: { description: "The same for the same bytes.", schema: { type: "string" } },
};

const PROBLEM = {
  description: "Why there is no answer.",
  content: { "application/problem+json": { schema: reference("schemas", "Problem") } },
};

function operationOf(path: string, resource: Resource): Operation {
  const { tag, summary, takes, own, example } = resource;
  const problem = reference("responses", "Problem");
  return {
    operationId: nameOf(path, resource),
    tags: [tag],
    summary,
    parameters: [
      ...pathParametersOf(path),
      ...own,
      ...takes.map((name) => reference("parameters", name)),
    ],
    responses: {
      "200": answerOf(resource),
      ...(path.endsWith(".mvt") && { "204": { description: "Nothing lies in the tile." } }),
      "4XX": problem,
      "5XX": problem,
    },
    ...(example !== null && { "x-example": example }),
  };
}

/** Pages and answers may share a name. */
function nameOf(path: string, { tag }: Resource): string {
  const name = path.replace(/^\/(api\/v1\/)?/, "").replace(/\W+/g, "-") || "map";
  return tag === "pages" ? `page-${name}` : name;
}

function answerOf({ answers, ofSnapshot }: Resource): Answer {
  const content = Object.entries(answers).map(([type, shape]) => {
    return [type, shape ? { schema: reference("schemas", shape) } : {}] as const;
  });
  const headers = {
    "X-Snapshot": reference("headers", "Snapshot"),
    ETag: reference("headers", "ETag"),
  };
  return {
    description: "The answer.",
    ...(ofSnapshot && { headers }),
    content: Object.fromEntries(content),
  };
}

function reference(kind: "headers" | "parameters" | "responses" | "schemas", name: string) {
  return { $ref: `#/components/${kind}/${name}` };
}

/** Later versions may add members to answers, so that the description forbids none, unlike the tests. */
function namedSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => reference("schemas", id).$ref,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}
