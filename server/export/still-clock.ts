/**
 * Lets the clock of this thread stand still and its random numbers repeat, from now on.
 *
 * Libraries write the moment and random names into their files; with both held, the same answer gives the same bytes, and a strong tag
 * keeps its promise. Only for threads that do nothing but draw.
 */
export function holdClock(at: Date): void {
  const moment = at.getTime();
  globalThis.Date = new Proxy(REAL, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length === 0 ? [moment] : args, made),
    get: (target, name, receiver) =>
      name === "now" ? () => moment : Reflect.get(target, name, receiver),
  });
  let state = 1;
  Math.random = () => {
    // Any full-period sequence will do (Lehmer's, modulus 2³¹ − 1).
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const REAL = Date;
