import { codemod } from "./codemod.ts";

/**
 * jscodeshift transform: the first step alone. The import of `rupt` becomes one of `@ruptjs/client`, goes, or stays beside it
 * for held code; names that only stood for the SDK go. The calls are still v2 calls: a part to look at, not a program.
 */
export default codemod("swap-import");

/** For jscodeshift's own parse, which the transform does not use. */
export const parser = "tsx";
