import { type Obligation, unless } from "./obligation.ts";

/** The id means the same wherever it stands: no parameter, no state, nothing that changes once its file is loaded. */
export const idConstant: Obligation = {
  id: "id-constant",
  answer: ({ group }) =>
    unless(group.members.find(({ attach }) => attach.clientId?.reach === "local")?.attach.clientId?.path),
};
