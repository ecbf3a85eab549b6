import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2 } from "../handoff.ts";
import { heldFunction, rule } from "../rule.ts";

export const detach = {
  detach: heldFunction({
    title: "detach has no v3 counterpart",
    why: "Rupt attaches and detaches devices as part of the v3 client's own flow; no client method is documented.",
    todo: "remove the detach call (rupt-migrate --drop-detach) or keep v2 for it",
    docs: DOCS.devices,
    handoff: {
      v2: "`detach` told Rupt at sign-out that this device is not used any more, so that it stops to count.",
      documented: [
        { text: "Rupt attaches and detaches devices as part of the client SDK flow.", docs: DOCS.devices },
        {
          text: "Devices are detached by hand (in the dashboard) or automatically; the webhook `device.detached` tells.",
          docs: DOCS.deviceDetached,
        },
      ],
      undocumented: [
        "A method of the v3 web client that detaches a device.",
        "After which time a device is detached automatically. Until then it counts for `device_count`.",
      ],
      ways: () => [
        {
          what: "Remove the call, and what only it needed (a stored `device_id`). The program does that for the whole repo: `npx rupt-migrate --yes --decide detach=drop`. Then choose the limit of the device policy so that it allows for devices that are detached late.",
        },
        KEEP_V2,
      ],
    },
    before: 'await Rupt.detach({ client_id: "abc", account: user.id, device });\nsignOut();',
    after: "// with --drop-detach\nsignOut();",
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
