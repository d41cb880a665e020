import { type DestinationStream, destination, type LevelWithSilent, type Logger, pino } from "pino";

/**
 * The service's log: one JSON object a line with an ISO time and the level by name, on standard output unless told otherwise.
 *
 * Whoever writes to it leaves out query values and addresses of clients.
 */
export function createLog(
  level: LevelWithSilent,
  output: DestinationStream = destination(1),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    output,
  );
}
