export type Weight = "regular" | "semibold";

/** About how wide Inter sets a text, in the units of `size`; signs beyond Latin letters are taken as wide ones. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  const widths = WIDTHS[weight];
  let total = 0;
  for (const sign of text) total += widths[sign.charCodeAt(0) - 32] ?? OTHER[sign] ?? WIDE;
  return (total * size) / 1000;
}

/** Breaks a text into lines no wider than `width`, between words where that is possible. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = "regular",
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/).flatMap((one) => pieces(one, width, size, weight))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A word in pieces that fit, cut behind `&`, `,` or `/` where there is one. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  let fits = 0;
  let used = 0;
  for (const sign of word) {
    used += textWidth(sign, size, weight);
    if (used > width) break;
    fits += sign.length;
  }
  const cut = Math.max(fits, 1);
  const seam = Math.max(...["&", ",", "/", "-"].map((sign) => word.lastIndexOf(sign, cut - 1))) + 1;
  const at = seam > cut / 2 ? seam : cut;
  return [word.slice(0, at), ...pieces(word.slice(at), width, size, weight)];
}

/** Advance widths of Inter from the blank to the tilde, in thousandths of the size, without kerning. */
const WIDTHS: Readonly<Record<Weight, readonly number[]>> = {
  regular: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
    618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
    590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
    679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
    242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
  ],
  semibold: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
    636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
    588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
    713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
    262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
  ],
};

const OTHER: Readonly<Record<string, number>> = { "\u00a0": 281, "·": 288, "−": 662, "’": 261 };

const WIDE = 920;
