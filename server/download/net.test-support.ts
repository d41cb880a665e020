import type { Net } from "./net.ts";

/** A net to this machine on which no time passes: waits and pauses end at once and are noted, alarms ring when the test says. */
export function testNet(): Net & {
  readonly waits: number[];
  readonly pauses: number[];
  ring(): void;
} {
  const waits: number[] = [];
  const pauses: number[] = [];
  const alarms = new Set<() => void>();
  return {
    agent: "trust-atlas/test",
    loopback: true,
    waits,
    pauses,
    ring: () => {
      for (const late of alarms) late();
    },
    wait: async (ms) => {
      waits.push(ms);
    },
    pause: async (ms) => {
      pauses.push(ms);
    },
    alarm: (_ms, late) => {
      alarms.add(late);
      return () => alarms.delete(late);
    },
  };
}
