// Tells what a walk through the migrated app did differently.

const callsOf = ({ calls }) => JSON.stringify(calls.map(({ sdk: _, ...call }) => call));

/**
 * @param {import("./drive-app.mjs").Drive} before the walk on v2
 * @param {import("./drive-app.mjs").Drive} after the same walk on the migrated app
 * @param {readonly string[]} logoutUrls that the report names. v2 took its logout URL from the call and v3 takes it from the policy,
 *   so where v2 went to has to be among them
 * @returns {string[]} one sentence each; empty when nothing differs and nothing was on the console
 */
export function differences(before, after, logoutUrls) {
  const found = [];
  if (callsOf(before) !== callsOf(after))
    found.push(`calls before: ${callsOf(before)}, after: ${callsOf(after)}`);
  if (JSON.stringify(before.seen) !== JSON.stringify(after.seen))
    found.push(`after a logout the page showed ${before.seen} before, ${after.seen} now`);
  for (const [when, { console }] of Object.entries({ before, after }))
    if (console.length > 0) found.push(`console ${when}: ${console.join("; ")}`);
  for (const address of [...before.left, ...after.left])
    if (!logoutUrls.includes(address))
      found.push(`the page went to ${address}, which is no Logout URL of the report`);
  return found;
}
