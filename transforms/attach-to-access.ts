import { codemod } from "./codemod.ts";

/**
 * jscodeshift transform: the third step alone. `attach` becomes `evaluate.access` of the client with the options of v3, and
 * what only read the v2 response or removed options goes. The client that it calls is the second step's: a part to look at,
 * not a program.
 */
export default codemod("attach-to-access");

/** For jscodeshift's own parse, which the transform does not use. */
export const parser = "tsx";
