import { type Obligation, PROVED, refuted, unknown } from "./obligation.ts";

/** No server runs the code: v3 does not say that its constructor is safe there. `--client eager` says that it is. */
export const noServer: Obligation = {
  id: "no-server",
  answer: ({ group: { id, packageDir }, facts }) => {
    if (facts.client === "eager") return PROVED;
    return facts.client === "lazy" || facts.serverFramework(packageDir) !== null ? unknown(id.path) : PROVED;
  },
};

/** The id's module does not lead back to a file that has the client: at load time the id would be read too early. */
export const noImportCycle: Obligation = {
  id: "no-import-cycle",
  answer: ({ group: { id, portable }, units, facts: { clientModule } }) => {
    const targets = new Set(units.map((unit) => unit.module.path));
    const leadsBack = (portable?.imports ?? []).some(({ from, specifier }) => {
      const target = clientModule?.resolve(from, specifier) ?? null;
      return target !== null && clientModule?.reaches(target, targets) === true;
    });
    return leadsBack ? refuted(id.path) : PROVED;
  },
};

/** The module holds no other client: who imports one would construct them all. */
export const onlyClientInModule: Obligation = {
  id: "only-client-in-module",
  answer: ({ group: { id }, sharing }) => (sharing > 1 ? refuted(id.path) : PROVED),
};
