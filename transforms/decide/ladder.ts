import type { Answered, ClientGroup, Creation } from "../model.ts";
import {
  callbackCaptures,
  callbackInFile,
  callbackInitialised,
  callbackNoCycle,
  callbackNotReassigned,
  sameCallback,
} from "./obligations/callback.ts";
import {
  idConstant,
  idInitialised,
  idKnownAtLoad,
  idLoadedBefore,
  idNotNarrowed,
  idNotTested,
  noGuard,
} from "./obligations/id.ts";
import { noImportCycle, noServer, onlyClientInModule, waitsForImporters } from "./obligations/module.ts";
import { notCalledBefore } from "./obligations/not-called-before.ts";
import type { Candidate, Obligation } from "./obligations/obligation.ts";
import { callbackNotMocked, idNotMocked } from "./obligations/stand-ins.ts";

/**
 * The forms of a client, from the most faithful to the one that the migration guide shows, and what has to be proved for each
 * step up. Beside the ladder stands what is held on v2. What is not proved is not assumed: a step is taken only where
 * all of its obligations are proved, and no step is left out.
 *
 * - `keyed`: the id is read at each call, by an accessor that constructs once per id
 * - `lazy`: an accessor that constructs on first use, and reads the id then
 * - `eager`: a constant, constructed when its module is loaded
 *
 * The logout callback moves from the calls into the constructor by a ladder of its own, of one step.
 */
const CLIMB: Readonly<Record<Exclude<Creation, "keyed">, readonly Obligation[]>> = {
  lazy: [idInitialised, idConstant, idNotNarrowed, idLoadedBefore],
  eager: [
    noServer,
    idKnownAtLoad,
    noGuard,
    idNotTested,
    noImportCycle,
    notCalledBefore,
    onlyClientInModule,
    idNotMocked,
  ],
};

const TO_CONSTRUCTOR = [
  sameCallback,
  callbackInFile,
  callbackCaptures,
  callbackNotReassigned,
  callbackInitialised,
  callbackNoCycle,
  callbackNotMocked,
];

/** Whether a client can be constructed without being told its id at each call. */
export function knowsItsId(candidate: Candidate): { holds: boolean; answers: Answered[] } {
  return allProved(CLIMB.lazy, "lazy", candidate);
}

/** Whether a call of a client is not proved to run after its id has its value. */
export const mayComeBeforeItsId = (candidate: Candidate): boolean =>
  idInitialised.answer(candidate).is !== "proved";

/** Whether a client that a file has for itself is the same in a module of its own: it may be constructed sooner there. */
export function mayMove(candidate: Candidate, creation: Creation): boolean {
  if (creation === "keyed") return true;
  const sooner = creation === "eager" ? [idKnownAtLoad] : [];
  return allProved([...CLIMB.lazy, noImportCycle, ...sooner], creation, candidate).holds;
}

/** The client in the highest form that is proved, with what was answered on the way. */
export function climb(candidate: Candidate): ClientGroup {
  const { group } = candidate;
  const early = notCalledBefore.answer(candidate).is !== "proved" || runsAfterImporters(candidate);
  if (group.creation === "keyed") return { ...group, early };
  const eager = allProved(CLIMB.eager, "eager", candidate);
  const creation = eager.holds ? "eager" : "lazy";
  const climbed = { ...group, creation, early, answers: [...group.answers, ...eager.answers] } as const;
  const [first] = group.members;
  if (!first?.attach.logout) return climbed;
  const moved = allProved(TO_CONSTRUCTOR, "on_logout", candidate);
  return {
    ...climbed,
    logout: moved.holds ? first.attach : null,
    answers: [...climbed.answers, ...moved.answers],
  };
}

/** Whether a module of the client's own runs after files that import it. */
const runsAfterImporters = (candidate: Candidate): boolean =>
  candidate.group.home.in === "module" &&
  candidate.sharing.some((each) => each.creation !== "keyed" && waitsForImporters(each, candidate));

/** Asks until one is not proved: the answers behind it would not change the form. */
function allProved(obligations: readonly Obligation[], step: Answered["step"], candidate: Candidate) {
  const answers: Answered[] = [];
  for (const obligation of obligations) {
    const answer = obligation.answer(candidate);
    answers.push({ step, obligation: obligation.id, answer });
    if (answer.is !== "proved") return { holds: false, answers };
  }
  return { holds: true, answers };
}
