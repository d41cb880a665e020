/** A postcode as people write it, in capitals with one space: `SW9 8JX`. */
export type Postcode = string;

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

const BEGUN = /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]?)?$/;

/** The postcode that a text is, whatever its case and spaces; null when it has not the form of one. */
export function parsePostcode(text: string): Postcode | null {
  const [, outward, inward] = WHOLE.exec(packed(text)) ?? [];
  return outward && inward ? `${outward} ${inward}` : null;
}

/** Whether a text could be the beginning of a postcode and is no whole one: `SW9`, `sw9 8j`. */
export function isPostcodeBegun(text: string): boolean {
  return BEGUN.test(packed(text));
}

/** A postcode as a whole number below 2^34, a different one for each. Throws on what is no postcode. */
export function postcodeNumber(postcode: Postcode): number {
  const [, outward = "", inward = ""] = WHOLE.exec(packed(postcode)) ?? [];
  if (!inward) throw new RangeError(`expected a postcode, got ${JSON.stringify(postcode)}`);
  const area = [...outward.padEnd(4, PAD)].reduce(
    (sum, letter) => sum * SIGNS.length + SIGNS.indexOf(letter),
    0,
  );
  const [district = "", first = "", second = ""] = inward;
  return area * INWARDS + Number(district) * 676 + letterOf(first) * 26 + letterOf(second);
}

/** How many inward codes there can be: a digit and two letters. */
export const INWARDS = 10 * 26 * 26;

const PAD = " ";

const SIGNS = `${PAD}0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

function letterOf(letter: string): number {
  return letter.charCodeAt(0) - "A".charCodeAt(0);
}

function packed(text: string): string {
  return text.toUpperCase().replaceAll(/\s/g, "");
}
