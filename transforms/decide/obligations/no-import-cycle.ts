import { type Obligation, PROVED, refuted } from "./obligation.ts";

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
