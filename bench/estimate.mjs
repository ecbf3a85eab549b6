// What migrating many repositories costs, worked out from bench/results.json. Every figure that is not measured is named as an assumption.

/** Assumed: a shallow clone of a repository of 95 MB, and a pull request, on a hosted runner. */
const CLONE_S = 20;
const PULL_REQUEST_S = 5;
/** Assumed: share of the repositories that use the v2 SDK at all. */
const WITH_USAGES = 0.1;
const RUNNERS = 20;

/** @returns {string} Markdown; the empty string while the rows that it needs are not measured */
export function estimate({ rows }) {
  const ms = (id) => rows.find((row) => row.id === id && !row.skipped)?.ours;
  const [install, check, clean] = [ms("npx"), ms("check-usages"), ms("check-clean")];
  if (install === undefined || check === undefined || clean === undefined) return "";
  // A migration analyzes twice (the outcome is migrated again) and writes: twice the check is on the safe side.
  const migrate = (2 * check) / 1000;
  const each = CLONE_S + clean / 1000;
  const more = migrate + PULL_REQUEST_S;
  const repositories = 10_000;
  const total = repositories * (each + WITH_USAGES * more) + (repositories / 20) * (install / 1000);
  const own = repositories * (clean / 1000 + WITH_USAGES * migrate);
  return `| step | cost | where it comes from |
|---|---|---|
| install the tool, once for 20 repositories | ${seconds(install / 1000)} | measured (\`npx\`, nothing cached) |
| clone a repository of 20,000 files | ${seconds(CLONE_S)} | assumed |
| find that nothing uses v2 | ${seconds(clean / 1000)} | measured |
| migrate, where v2 is used (assumed: ${WITH_USAGES * 100} % of the repositories) | ${seconds(migrate)} | twice the measured check |
| push and open a pull request | ${seconds(PULL_REQUEST_S)} | assumed |
| **10,000 repositories, one after the other** | **${hours(total)}** | of which the tool itself: ${hours(own)} |
| **the same on ${RUNNERS} runners** | **${hours(total / RUNNERS)}** | |
`;
}

const seconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`;
const hours = (value) => (value < 3600 ? `${Math.round(value / 60)} min` : `${(value / 3600).toFixed(1)} h`);
