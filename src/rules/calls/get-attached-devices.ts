import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2, onServer, SERVER_STEP } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

export const getAttachedDevices = {
  "get-attached-devices": heldFunction({
    title: "getAttachedDevices is a server call",
    why: "In v3 the server asks for a user's devices.",
    todo: "call getUserDevices of @ruptjs/api on your server",
    docs: DOCS.userDevices,
    handoff: {
      v2: "`getAttachedDevices` asked Rupt from the browser for the devices of a user, with the client id and a secret.",
      documented: SERVER_STEP,
      undocumented: ["A method of the v3 web client that lists devices: there is none."],
      ways: ({ user, language }) => [
        {
          what: "Ask on your server, and give the page what it shows.",
          code: [
            onServer([
              `const devices = await api.getUserDevices({ user }); // ${user === null ? "the id of the signed-in user" : `what was ${user} in the browser`}, as the server knows it`,
              "// each: id, status, attached_at, actively_connected",
            ]),
            {
              language,
              text: "// in the browser; ENDPOINT: ask for the address, do not make one up\nconst devices = await (await fetch(ENDPOINT)).json();",
            },
          ],
        },
        {
          what: "Remove the call and what shows its result, where nobody needs the list any more.",
        },
        KEEP_V2,
      ],
    },
    before: 'const devices = await Rupt.getAttachedDevices({ client_id: "abc", user: user.id });',
    after:
      "// by hand, on your server, with @ruptjs/api\nconst devices = await api.getUserDevices({ user: user.id });",
  }),
};
