/**
 * What a frame of this height tells the page around it: in our own form, in AMP's, and in pym.js's where pym made the frame.
 *
 * None of it is private, so that it may go to any page.
 */
export function toldHeights(height: number, search: string, frameName: string): readonly unknown[] {
  const given = new URLSearchParams(search).get("childId") ?? "";
  const childId = /^[\w-]{1,64}$/.test(given) ? given : null;
  const own = { type: "trust-atlas:height", version: 1, id: childId ?? frameName, height };
  const amp = { sentinel: "amp", type: "embed-size", height };
  return childId === null
    ? [own, amp]
    : [own, amp, ["pym", childId, "height", height].join("xPYMx")];
}
