import { DOCS } from "../../sdk/docs.ts";
import { heldFunction, rule } from "../rule.ts";

export const detach = {
  detach: heldFunction({
    title: "detach has no v3 counterpart",
    why: "Rupt attaches and detaches devices as part of the v3 client's own flow; no client method is documented.",
    todo: "remove the detach call (rupt-migrate --drop-detach) or keep v2 for it",
    docs: DOCS.devices,
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
