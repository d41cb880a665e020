import { expect, test } from "vitest";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import { seededBytes } from "./bytes.test-support.ts";
import { startLayer } from "./feature-layer.test-support.ts";
import { fetchDownload } from "./fetch-download.ts";
import { fetchingInto, policeArchives } from "./fetching.test-support.ts";
import { testNet } from "./net.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import { serviceLine } from "./service-line.test-support.ts";
import { sizeDownload } from "./size-download.ts";
import { sizesText, totalOf } from "./sizes-text.ts";

const NO_MONTHS = { from: null, to: null, forces: null };

const MONTHS = { from: "2023-02", to: "2023-03", forces: ["btp"] } as const;

const ARCHIVE = writeZip([
  ...["2023-02", "2023-03"].flatMap((month, m) =>
    ["avon", "btp"].map((force, f) => ({
      name: `${month}/${month}-${force}-street.csv`,
      data: seededBytes(2_500_000, 2 * m + f),
    })),
  ),
]);

const publish = (ranges: boolean) =>
  startPublisher((request, response) => {
    if (request.url?.startsWith("/archive/2023-03")) {
      serveFile(request, response, { body: ARCHIVE, etag: '"a"', ranges });
    } else response.writeHead(404).end();
  });

test("of an archive the size is what would be transferred of it, exactly, and only its end is read", async () => {
  const { address, asked } = await publish(true);
  const line = policeArchives(address);
  const sized = await sizeDownload(testNet(), line, MONTHS);
  expect(asked).toEqual(["/archive/2023-03.zip bytes=-4194304"]);
  const had = await fetchDownload(await fetchingInto(), line, MONTHS);
  expect(sized).toEqual({
    files: [
      {
        id: "police",
        name: had.files[0]?.name,
        address: had.files[0]?.address,
        bytes: had.files[0]?.bytes,
        note: "2 files of an archive of 10.0 MB",
      },
    ],
    missing: [],
    notes: [],
  });
});

test("where no parts are served it is that of the whole archive, without reading it", async () => {
  const { address } = await publish(false);
  const { files, missing } = await sizeDownload(testNet(), policeArchives(address), MONTHS);
  expect(missing).toEqual([]);
  expect(files).toMatchObject(
    [{ name: "police-2023-03-whole.zip", bytes: ARCHIVE.length, note: /whole archive/ }].map(
      (file) => ({ ...file, note: expect.stringMatching(file.note) }),
    ),
  );
});

test("of a service it is unknown, and the number of records and pages is told", async () => {
  const features = Array.from({ length: 2100 }, (_, i) => ({
    properties: { CODE: `E${i}` },
    geometry: null,
  }));
  const { address, asked } = await startLayer({ features });
  const line = serviceLine(`${address}/layer/0`, {});
  const { files } = await sizeDownload(testNet(), line, NO_MONTHS);
  expect(files).toMatchObject([
    {
      bytes: null,
      note: "2100 records in 3 pages; the publisher does not say how many bytes",
      address: expect.stringContaining("/layer/0/query?where=CODE+LIKE+%27E%25%27&outFields=CODE"),
    },
  ]);
  expect(asked).toHaveLength(2);
});

test("what is unknown or cannot be had is said beside the total", async () => {
  const { address } = await publish(true);
  const later = { ...MONTHS, to: "2023-04" };
  const { files, missing } = await sizeDownload(testNet(), policeArchives(address), later);
  const unknown = {
    id: "areas",
    name: "a.csv",
    address: "https://a.example/",
    bytes: null,
    note: "?",
  };
  const all = { files: [...files, unknown], missing, notes: [] };
  expect(totalOf(all.files)).toEqual({ bytes: files[0]?.bytes, unknown: 1 });
  const text = sizesText(all);
  expect(text).toMatch(/police: police-2023-02-to-2023-03-btp\.zip, 5\.0 MB \(2 files of /);
  expect(text).toMatch(/areas: a\.csv, size unknown \(\?\)\n {4}https:\/\/a\.example\/\n/);
  expect(text).toMatch(/Could not be had\n {2}police 2023-04: not published: /);
  expect(text).toMatch(/\nIn all 5\.0 MB, and 1 of unknown size\. Nothing was written\.\n$/);
});
