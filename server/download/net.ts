import { setTimeout as sleep } from "node:timers/promises";

/** What a download needs of the world besides `fetch` and the disk; tests bring their own. */
export interface Net {
  /** How we name ourselves to publishers. */
  readonly agent: string;
  /** Whether plain http to this machine is allowed, as tests need it. */
  readonly loopback: boolean;
  /** Waits before another try; `reason` is what the last one ended in. */
  wait(ms: number, reason: string): Promise<void>;
  /** Waits out of politeness, between two requests that both go well. */
  pause(ms: number): Promise<void>;
  /** Calls `late` after so many milliseconds, unless the function returned is called before. */
  alarm(ms: number, late: () => void): () => void;
}

/** The net as it is: real time, https only. */
export function realNet(agent: string): Net {
  return {
    agent,
    loopback: false,
    wait: async (ms) => {
      await sleep(ms);
    },
    pause: async (ms) => {
      await sleep(ms);
    },
    alarm: (ms, late) => {
      const timer = setTimeout(late, ms);
      return () => clearTimeout(timer);
    },
  };
}
