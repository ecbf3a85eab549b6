import { codemod } from "./codemod.ts";

/**
 * jscodeshift transform: the second step alone. Adds the code that creates the client once, with the logout callback where
 * that may move; the import and the calls stay as they are: a part to look at, not a program.
 */
export default codemod("hoist-client");

/** For jscodeshift's own parse, which the transform does not use. */
export const parser = "tsx";
