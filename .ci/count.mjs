// Adds up what the test runners wrote into .cache/results, with the failed parts of the check, and prints the closing line.
import { existsSync, readFileSync } from "node:fs";

const [partsFailed = 0, testsFailed = 0] = process.argv.slice(2).map(Number);
const counts = { passed: 0, failed: partsFailed, skipped: 0 };

for (const name of ["unit", "browser", "e2e"]) {
  const file = `.cache/results/${name}.json`;
  if (!existsSync(file)) {
    console.log(`${name}: no result was written`);
    counts.failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(file, "utf8"));
  if (name === "e2e") {
    counts.passed += result.stats.expected + result.stats.flaky;
    counts.failed += result.stats.unexpected;
    counts.skipped += result.stats.skipped;
  } else {
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests;
    counts.skipped += result.numPendingTests;
  }
}
// A runner may fail without a failed test: a file that cannot be loaded, an unhandled error.
if (testsFailed > 0 && counts.failed === partsFailed) counts.failed += 1;

console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
