import { z } from "zod";
import { shown } from "./address.ts";
import type { FileKind } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { featureAnswer } from "./feature-answer.ts";
import type { Net } from "./net.ts";

/**
 * The features of a page, or for a table the attributes of each. Throws as `featureAnswer` does, and `NotFetched` for
 * coordinates other than degrees.
 *
 * `exceededTransferLimit` is not read: services give it in two places or not at all, and the count says where the end is.
 */
export async function featurePage(
  net: Net,
  address: string,
  kind: FileKind,
): Promise<readonly unknown[]> {
  if (kind === "csv") {
    const { features } = await featureAnswer(net, address, tableShape);
    return features.map(({ attributes }) => attributes);
  }
  const page = await featureAnswer(net, address, collectionShape);
  const name = page.crs?.properties.name ?? "CRS84";
  if (!/(^|:)CRS84$|EPSG:+(\d[\d.]*:)?4326$/i.test(name)) {
    throw new NotFetched(
      "unexpected-content",
      `expected degrees (EPSG:4326) from ${shown(address)}, found ${name}`,
    );
  }
  return page.features;
}

const tableShape = z.object({
  features: z.array(z.object({ attributes: z.record(z.string(), z.unknown()) })),
});

const collectionShape = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.looseObject({ type: z.literal("Feature") })),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
});
