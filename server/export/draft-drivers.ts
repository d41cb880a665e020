import { wordPeriod } from "../../geo/domain/period-wording.ts";
import type { DriverQuestion } from "../../geo/view/driver-question.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import { formatCount, formatNumber, formatShare } from "../../geo/view/number-format.ts";
import { trustItemAddress } from "../../geo/view/trust-item-address.ts";
import { wordAssociation, wordCheck } from "../../geo/wire/driver-wording.ts";
import type { Driver, Drivers } from "../../geo/wire/drivers.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { BriefingTable, Draft } from "./briefing-sheet.ts";
import { SYNTHETIC } from "./export-words.ts";

/** What goes with a survey measure: one table of factors from outside the survey, one of its other answers, never mixed. */
export async function draftDrivers(
  atlas: Atlas,
  question: DriverQuestion,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const asked = await atlas.drivers(question);
  if (!asked.ok) return asked;
  const shown = asked.value;
  const { measure, snapshot, prediction } = shown;
  const pinned = { kind: "drivers", question: { ...question, snapshot } } as const;
  const { sources, created } = atlas.summary();
  return {
    ok: true,
    value: {
      title: `What goes with "${measure.label}", ${wordPeriod(shown.period)}`,
      summary: shown.headline,
      reading: [
        `Period: ${wordPeriod(shown.period)}.`,
        `n ${formatCount(shown.n)} borough-years of ${shown.sample.boroughs} boroughs; beside each factor, boroughs × years of its own.`,
        shown.survives.words,
        wordCheck(prediction.boroughsLeftOut, "On boroughs left out"),
        wordCheck(prediction.yearsAhead, "On years ahead"),
        ...(shown.reliability ? [shown.reliability.text] : []),
      ],
      drawable: null,
      tables: [
        tableOf("Factors from outside the survey", shown, "external"),
        tableOf("Answers of the same survey, which move together", shown, "moves-together"),
      ].filter(({ rows }) => rows.length > 0),
      address: `${publicUrl}${trustItemAddress(pinned)}`,
      snapshot,
      pinned,
      caveats: [...shown.caveats, ...shown.notes.map(({ text }) => text)],
      methods: [
        {
          label: `What goes with "${measure.label}"`,
          paragraphs: [
            `${measure.label}: ${measure.meaning}. Sizes are points of it per typical difference of the factor (one standard deviation), as association only, with 95\u00a0% limits that allow for few boroughs (CR2, Satterthwaite).`,
            `The survey's base is assumed: ${shown.sample.design.basePerBorough} people a borough, design effect ${shown.sample.design.designEffect}.`,
          ],
        },
      ],
      attribution: sources.map(({ attribution }) => attribution),
      created,
      synthetic: shown.synthetic ? SYNTHETIC : null,
    },
  };
}

function tableOf(
  what: string,
  { measure, drivers }: Drivers,
  block: Driver["block"],
): BriefingTable {
  return {
    caption: `${what}, and "${measure.label}": points per typical difference`,
    columns: COLUMNS,
    rows: drivers.filter((one) => one.block === block).map(rowOf),
    leftOut: null,
  };
}

const COLUMNS = [
  { label: "Factor", share: 0.24, isNumber: false },
  { label: "Boroughs where it", share: 0.11, isNumber: false },
  { label: "Points", share: 0.085, isNumber: true },
  { label: "95\u00a0% interval", share: 0.125, isNumber: true },
  { label: "n", share: 0.1, isNumber: false },
  { label: "Says", share: 0.12, isNumber: false },
  { label: "Asked otherwise", share: 0.22, isNumber: false },
];

function rowOf(driver: Driver): string[] {
  const { label, question, value, low, high, n } = driver;
  return [
    label,
    question === "changes" ? "rose more" : "is higher",
    value === null ? "no value" : formatNumber(value, 1),
    low === null || high === null ? "" : `${formatNumber(low, 1)} to ${formatNumber(high, 1)}`,
    `${n.boroughs} × ${n.years.length} years`,
    saysOf(driver),
    driver.state === "not-estimable" ? (driver.reason ?? "") : waysOf(driver),
  ];
}

/** Without the sign in front, which not every font has; the reason why there is no answer stands beside it. */
function saysOf(driver: Driver): string {
  if (driver.state === "not-estimable") return "cannot be estimated";
  return wordAssociation(driver).replace(/^[^\p{L}]+ /u, "");
}

function waysOf({ stability: { cases, estimated, signShare, clearShare } }: Driver): string {
  if (estimated === 0 || signShare === null) return "no other way could be estimated";
  const clear = clearShare === null ? "" : `, ${formatShare(clearShare)} clear of 0`;
  return `${estimated} of ${cases} ways: ${formatShare(signShare)} have the same sign${clear}`;
}
