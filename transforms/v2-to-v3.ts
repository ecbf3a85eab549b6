import { codemod } from "./codemod.ts";

/**
 * jscodeshift transform: the three steps in order (`swap-import`, `hoist-client`, `attach-to-access`) on one file, checked by
 * reading the outcome again.
 *
 *     npx jscodeshift -t v2-to-v3 --extensions=js,jsx,ts,tsx src
 *
 * Decides with what one file shows. What needs another file (a client module, the readers of a re-export) stays on v2 with a
 * TODO mark, and `package.json` is not touched: run `rupt-migrate` for those. Options, of the single steps too: `--client=eager|lazy`,
 * `--no-todos`, and the answers of `rupt-migrate --decide`, repeated or with commas: `--decide=detach=drop,on-challenge=intercept`
 * (`--drop-detach` is short for the first). `.rupt-migrate/decisions.json` is not read, and `owner-contact=add` finds nothing: it asks
 * TypeScript about other files.
 */
export default codemod("all");

/** For jscodeshift's own parse, which the transform does not use. */
export const parser = "tsx";
