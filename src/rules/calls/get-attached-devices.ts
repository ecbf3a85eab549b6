import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const getAttachedDevices = {
  "get-attached-devices": heldFunction({
    title: "getAttachedDevices is a server call",
    why: "In v3 the server asks for a user's devices.",
    todo: "call getUserDevices({ user }) of @ruptjs/api on your server",
    docs: DOCS.userDevices,
    before: 'const devices = await Rupt.getAttachedDevices({ client_id: "abc", user: user.id });',
    after:
      "// by hand, on your server, with @ruptjs/api\nconst devices = await api.getUserDevices({ user: user.id });",
  }),
};
