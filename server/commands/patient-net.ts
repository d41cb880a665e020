import type { Net } from "../download/net.ts";
import type { progressTo } from "./progress.ts";

/** The net, telling why and how long it waits. */
export function patientNet(net: Net, say: ReturnType<typeof progressTo>): Net {
  const wait = (ms: number, reason: string) => {
    say(`${reason}; trying again in ${Math.ceil(ms / 1000)} s`, 0, 1);
    return net.wait(ms, reason);
  };
  return { ...net, wait };
}
