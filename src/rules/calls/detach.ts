import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2 } from "../handoff.ts";
import { heldText, rule } from "../rule.ts";

/** Why a call stays although it was to be dropped. */
export type DetachKept =
  | "result"
  | "escapes"
  | "callers"
  | "effects"
  | "loop"
  | "value"
  | "load"
  | "within"
  | "not-asked";

const HELD = {
  title: "detach has no v3 counterpart",
  why: "Rupt attaches and detaches devices as part of the v3 client's own flow; no client method is documented.",
  todo: "remove the detach call (rupt-migrate --drop-detach) or keep v2 for it",
};

const KEPT: Readonly<Record<DetachKept, string>> = {
  result: "its result is read",
  escapes: "its result is passed on, and who reads it cannot be seen",
  callers: "a function gives its result to callers that cannot all be seen",
  effects: "its options run code that has no place without it",
  loop: "a loop that is left without a body might never end, or iterates over something that runs code",
  "not-asked": "the run was not about it",
  load: "it follows a load of the SDK that cannot be removed with it",
  within: "it stands in an option of an attach call that is held because of it",
  value: "something has to stand in its place, and the file has a name `Promise` of its own",
};

export const detach = {
  detach: rule({
    ...HELD,
    level: "action",
    docs: DOCS.devices,
    handoff: {
      v2: "`detach` told Rupt at sign-out that this device is not used any more, so that it no longer counts.",
      documented: [
        { text: "Rupt attaches and detaches devices as part of the client SDK flow.", docs: DOCS.devices },
        {
          text: "Devices are detached by hand (in the dashboard) or automatically; the webhook `device.detached` reports it.",
          docs: DOCS.deviceDetached,
        },
      ],
      undocumented: [
        "A method of the v3 web client that detaches a device.",
        "When a device is detached automatically. Until then it counts for `device_count`.",
      ],
      ways: () => [
        {
          what: "Remove the call, and what only it needed (a stored `device_id`). The program does that for the whole repo: `npx rupt-migrate --yes --decide detach=drop`; comments that speak of the call are left to you. Then choose the limit of the device policy so that it allows for devices that are detached late.",
        },
        KEEP_V2,
      ],
    },
    todoOf: ({ kept }: { kept?: DetachKept }) =>
      kept === undefined || kept === "not-asked" ? null : "remove the detach call by hand or keep v2 for it",
    before: 'await Rupt.detach({ client_id: "abc", account: user.id, device });\nsignOut();',
    after: "// with --drop-detach\nsignOut();",
    message: ({ kept }: { kept?: DetachKept }) =>
      kept === undefined
        ? heldText(HELD)
        : `${HELD.title}. It was to be removed and could not be: ${KEPT[kept]}. The call stays on v2: remove it by hand, or keep v2 for it.`,
  }),
  "detach-dropped": rule({
    title: "detach removed",
    level: "info",
    why: "Removed because of --drop-detach. A device now counts until Rupt detaches it by itself.",
    todo: "choose the limit of the device policy so that it allows for devices that are detached late",
    docs: DOCS.devices,
    before: 'await Rupt.detach({ client_id: "abc", account: user.id, device });\nsignOut();',
    after: "signOut();",
    message: () =>
      "`detach` was removed, because of --drop-detach: a device now counts until Rupt detaches it by itself.",
  }),
};
