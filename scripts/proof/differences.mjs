// Tells what a walk through the migrated app did differently.

/**
 * The calls to compare. With all decisions taken, a detach is dropped and a call may have got the owner's email and phone where it
 * had neither.
 */
function callsOf({ calls }, decided) {
  const kept = decided ? calls.filter(({ call }) => call === "access") : calls;
  return kept.map(({ sdk: _, ...call }) => call);
}

const withoutContact = ({ email: _, phone: __, ...call }) => call;

/** Whether a call is the same, or only has the owner's contact in addition. */
function isSame(was, is, decided) {
  const plain = JSON.stringify(was) === JSON.stringify(is);
  if (plain || !decided || was.email !== undefined || was.phone !== undefined) return plain;
  return JSON.stringify(was) === JSON.stringify(withoutContact(is));
}

function sameCalls(before, after, decided) {
  const [was, is] = [callsOf(before, decided), callsOf(after, decided)];
  return was.length === is.length && was.every((call, index) => isSame(call, is[index], decided));
}

/**
 * @param {import("./drive-app.mjs").Drive} before the walk on v2
 * @param {import("./drive-app.mjs").Drive} after the same walk on the migrated app
 * @param {readonly string[]} logoutUrls that the report names. v2 took its logout URL from the call and v3 takes it from the policy,
 *   so where v2 went to has to be among them
 * @param {boolean} [decided] whether all decisions were taken
 * @returns {string[]} one sentence each; empty when nothing differs and nothing was on the console
 */
export function differences(before, after, logoutUrls, decided = false) {
  const found = [];
  if (!sameCalls(before, after, decided))
    found.push(`calls before: ${JSON.stringify(before.calls)}, after: ${JSON.stringify(after.calls)}`);
  if (JSON.stringify(before.seen) !== JSON.stringify(after.seen))
    found.push(`after a logout the page showed ${before.seen} before, ${after.seen} now`);
  for (const [when, { console }] of Object.entries({ before, after }))
    if (console.length > 0) found.push(`console ${when}: ${console.join("; ")}`);
  for (const address of [...before.left, ...after.left])
    if (!logoutUrls.includes(address))
      found.push(`the page went to ${address}, which is no Logout URL of the report`);
  return found;
}
