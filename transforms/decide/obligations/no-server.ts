import { type Obligation, PROVED, unknown } from "./obligation.ts";

/** No server runs the code: v3 does not say that its constructor is safe there. `--client eager` says that it is. */
export const noServer: Obligation = {
  id: "no-server",
  answer: ({ group: { id, packageDir }, facts }) => {
    if (facts.client === "eager") return PROVED;
    return facts.client === "lazy" || facts.serverFramework(packageDir) !== null ? unknown(id.path) : PROVED;
  },
};
