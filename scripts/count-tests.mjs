// Reads vitest's JSON report and prints "passed failed skipped"; names what failed on stderr.
//
//   node scripts/count-tests.mjs <report.json> <exit status of the test run>
import { readFileSync } from "node:fs";

const [report, status] = process.argv.slice(2);
const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(report, "utf8"),
);

let failed = 0;
for (const file of testResults) {
  const tests = file.assertionResults.filter((test) => test.status === "failed");
  for (const test of tests) process.stderr.write(`failed: ${file.name}: ${test.fullName}\n`);
  // A file that does not load has no test of its own to fail.
  if (tests.length === 0 && file.status === "failed")
    process.stderr.write(`failed to run: ${file.name}: ${file.message}\n`);
  failed += tests.length > 0 ? tests.length : Number(file.status === "failed");
}
// An error outside of a test (an unhandled rejection, say) fails the run and no test.
if (failed === 0 && status !== "0") {
  process.stderr.write(`the test run ended with status ${status}, although no test failed\n`);
  failed = 1;
}
process.stdout.write(`${numPassedTests} ${failed} ${numPendingTests + numTodoTests}\n`);
