import { escapeXml } from "../../export/svg-node.ts";
import { DOCS_STYLE } from "./docs-style.ts";
import type { JsonSchema, OpenApiDocument, Operation } from "./openapi-document.ts";
import type { ParameterObject } from "./parameter-object.ts";
import { fieldsOf, typeWords } from "./schema-words.ts";

/** The description of the interface as one page without script, fonts or pictures: resources by kind, parameters, shapes. */
export function docsPage(description: OpenApiDocument): string {
  const { info, tags, components } = description;
  const sections = tags.map(({ name }) => tagSection(name, description));
  const schemas = Object.entries(components.schemas).map(([name, schema]) => shape(name, schema));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Interface – ${escapeXml(info.title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="service-desc" href="/openapi.json">
<style>${DOCS_STYLE}</style>
</head>
<body>
<header>
<p><a href="/">${escapeXml(info.title)}</a> ${escapeXml(info.version)}</p>
<h1>Interface</h1>
<p>${escapeXml(info.description)}</p>
<p>For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1) and <a href="/api/v1">links to begin with</a>.</p>
</header>
<nav aria-label="On this page"><ul>
${tags.map(({ name }) => `<li><a href="#${anchor(name)}">${capital(name)}</a></li>`).join("\n")}
<li><a href="#view">Parameters of a View</a></li>
<li><a href="#shapes">Shapes of answers</a></li>
</ul></nav>
<main>
${sections.join("\n")}
<section aria-labelledby="view"><h2 id="view">Parameters of a View</h2>
${parameterList(Object.values(components.parameters), "param-")}
</section>
<section aria-labelledby="shapes"><h2 id="shapes">Shapes of answers</h2>
${schemas.join("\n")}
</section>
</main>
</body>
</html>
`;
}

function tagSection(tag: string, { paths, components }: OpenApiDocument): string {
  const resources = Object.entries(paths)
    .filter(([, { get }]) => get.tags.includes(tag))
    .map(([path, { get }]) => resource(path, get, Object.keys(components.parameters)));
  return `<section aria-labelledby="${anchor(tag)}"><h2 id="${anchor(tag)}">${capital(tag)}</h2>
${resources.join("\n")}
</section>`;
}

function resource(path: string, operation: Operation, viewNames: readonly string[]): string {
  const { operationId, summary, parameters, "x-example": example } = operation;
  const own = parameters.flatMap((one) => ("$ref" in one ? [] : [one]));
  const shared = parameters.flatMap((one) => ("$ref" in one ? [lastPart(one.$ref)] : []));
  return `<article aria-labelledby="op-${operationId}"><h3 id="op-${operationId}"><code>${escapeXml(path)}</code></h3>
<p>${escapeXml(summary)}</p>
${own.length > 0 ? parameterList(own) : ""}
${shared.length > 0 ? `<p>Takes ${sharedWords(shared, viewNames)}.</p>` : ""}
<p>Answers ${answerWords(operation)}.${example ? ` Try <a href="${escapeXml(example)}">${escapeXml(example)}</a>` : ""}</p>
</article>`;
}

function sharedWords(shared: readonly string[], all: readonly string[]): string {
  const missing = all.filter((name) => !shared.includes(name));
  const link = (name: string) => `<a href="#param-${name}"><code>${name}</code></a>`;
  if (missing.length > 2) return shared.map(link).join(", ");
  const but = missing.length > 0 ? ` but ${missing.map(link).join(", ")}` : "";
  return `the <a href="#view">parameters of a View</a>${but}`;
}

function answerWords({ responses }: Operation): string {
  const answers = Object.entries(responses["200"].content);
  return answers.map(([type, { schema }]) => `<code>${type}</code>${shapeLink(schema)}`).join(", ");
}

function shapeLink(schema: { readonly $ref: string } | undefined): string {
  if (!schema) return "";
  const name = lastPart(schema.$ref);
  return ` (<a href="#shape-${name}">${name}</a>)`;
}

/** `id` begins the targets of links to the parameters; empty where nothing links to them. */
function parameterList(parameters: readonly ParameterObject[], id = ""): string {
  return `<dl>${parameters.map((one) => parameter(one, id)).join("\n")}</dl>`;
}

function parameter({ name, required, description, schema }: ParameterObject, id: string): string {
  const values = schema.enum ?? schema.items?.enum ?? [];
  const form = schema.items ? "several of, with commas: " : "one of: ";
  const list = values.map((value) => `<code>${escapeXml(value)}</code>`).join(" ");

  return `<dt${id && ` id="${id}${name}"`}><code>${name}</code>${required ? " (needed)" : ""}</dt>
<dd>${escapeXml(description)}${list && ` <span class="values">${form}${list}</span>`}</dd>`;
}

function shape(name: string, schema: JsonSchema): string {
  const fields = fieldsOf(schema).map(
    ({ name: field, type, description }) =>
      `<dt><code>${escapeXml(field)}</code> <span class="type">${escapeXml(type)}</span></dt><dd>${escapeXml(description)}</dd>`,
  );
  // The target lies inside, as browsers open what a link leads into.
  return `<details><summary>${name}</summary>
<p id="shape-${name}">${escapeXml(schema.description ?? "")}</p>
${fields.length > 0 ? `<dl>${fields.join("\n")}</dl>` : `<p>${escapeXml(typeWords(schema))}</p>`}
</details>`;
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function anchor(text: string): string {
  return text.replace(/\W+/g, "-");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
