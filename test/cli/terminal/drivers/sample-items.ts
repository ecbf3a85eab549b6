import { completeResult } from "../../../../src/dashboard/saved/complete-result.ts";
import type { Result } from "../../../../src/result.ts";
import { factsOf, heldUsage, runResult } from "../../../dashboard/sample-result.ts";

/** A result with seven items: five of the dashboard, one of the code, one that follows. */
export function sampleItems(): Result {
  const facts = factsOf("src/a.ts#1", {
    "redirect_urls.logout_url": "https://x.io/out",
    "redirect_urls.new_account_url": "https://x.io/join",
    "limit_config.overall_device_limit": 3,
  });
  const run = { result: runResult([heldUsage("src/b.ts#1")]), facts, wrote: false };
  return completeResult(run, { saved: null, checklist: null }).result;
}
