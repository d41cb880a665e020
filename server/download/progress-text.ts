import { bytesText } from "./bytes-text.ts";

/** Between two words on a terminal. */
const STEP_BYTES = 1024 * 1024;

/**
 * Turns bytes that arrive into words for `say`: on a terminal share, rate and time left, each mebibyte; otherwise the share
 * alone, each tenth of the file (or each 100 MB where nobody knows its length). `clock` is in milliseconds.
 */
export function progressText(
  say: (text: string) => void,
  terminal: boolean,
  clock: () => number,
): (name: string, done: number, of: number | null) => void {
  let current = "";
  let first = { done: 0, at: 0 };
  let last = 0;
  return (name, done, of) => {
    if (name !== current || done < last) {
      current = name;
      first = { done, at: clock() };
      last = 0;
    }
    const step = terminal ? STEP_BYTES : of === null ? 1e8 : Math.max(of / 10, 1);
    if (done !== of && last !== 0 && Math.floor(done / step) === Math.floor(last / step)) return;
    last = done;
    const share = shareText(done, of);
    say(terminal ? `${name}: ${share}${rateText(done, of, first, clock())}` : `${name}: ${share}`);
  };
}

function shareText(done: number, of: number | null): string {
  if (of === null) return bytesText(done);
  return `${Math.floor((100 * done) / Math.max(of, 1))} % of ${bytesText(of)}`;
}

function rateText(
  done: number,
  of: number | null,
  first: { readonly done: number; readonly at: number },
  now: number,
): string {
  const seconds = (now - first.at) / 1000;
  const rate = seconds > 0 ? (done - first.done) / seconds : 0;
  if (rate <= 0) return "";
  const left = of === null ? "" : `, ${timeText((of - done) / rate)} left`;
  return `, ${bytesText(Math.round(rate))}/s${left}`;
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
