import { DOCS } from "../sdk/docs.ts";
import { rule } from "./rule.ts";

export const notAskedFor = {
  "not-asked-for": rule({
    title: "Not asked for",
    level: "action",
    why: "`--only` and `--except` restrict what a run edits. What they leave out stays on v2 and counts as left.",
    todo: "run rupt-migrate without --only and --except",
    docs: DOCS.webMigration,
    before: "// rupt-migrate --only src/app.ts:12\nawait Rupt.attach({ client_id, account });",
    after: "// left as it is: the run was not about this place\nawait Rupt.attach({ client_id, account });",
    message: () => "Not asked for: `--only` or `--except` leaves this place out.",
  }),
};
