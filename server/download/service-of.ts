import type { Download } from "./download.ts";
import { featureService } from "./feature-service.ts";
import type { Net } from "./net.ts";
import { nomisService } from "./nomis-service.ts";
import type { Service } from "./service.ts";

/** The service that a line of the table asks. Throws `RangeError` for a line that is about a file. */
export function serviceOf(net: Net, download: Download, address: string): Service {
  switch (download.form) {
    case "features":
      return featureService(net, download, address);
    case "nomis":
      return nomisService(net, download, address);
    case "file":
      throw new RangeError(`${download.id} is a file, not a service`);
  }
}
