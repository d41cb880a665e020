import type { DriverQuestion } from "../../geo/view/driver-question.ts";
import type { ForecastQuestion } from "../../geo/view/forecast-question.ts";
import type { Drivers } from "../../geo/wire/drivers.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { AllInsights } from "./trust-insights.ts";

/** What the worker is asked; insights are found for all areas at once. */
export type TrustJob =
  | { readonly kind: "drivers"; readonly question: DriverQuestion }
  | { readonly kind: "forecast"; readonly question: ForecastQuestion }
  | { readonly kind: "insights" };

export type TrustAnswer =
  | { readonly kind: "drivers"; readonly value: Drivers }
  | { readonly kind: "forecast"; readonly value: Forecast }
  | { readonly kind: "insights"; readonly value: AllInsights };

/** What comes back over the wire between the threads. */
export interface TrustReply {
  readonly id: number;
  /** Null where it failed. */
  readonly answer: TrustAnswer | null;
  readonly error: string | null;
}
