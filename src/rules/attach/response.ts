import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { codes, type Line, linesText, placesText } from "../words.ts";

/** Fields that this file reads, and in which lines; or places of other files that read one. */
type Read = { fields: readonly string[]; lines: readonly number[] } | { callers: readonly Line[] };

/** What the code does with the response. */
export const response = {
  "response-field": rule({
    title: "Reads a field v3 does not return",
    level: "action",
    why: "v3 does not return device_id, attached_devices, access and the other v2 fields.",
    todo: "stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api",
    docs: DOCS.webMigration,
    before:
      'const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });\nlocalStorage.setItem("device", device_id);',
    after: "// by hand\nawait rupt.evaluate.access({ user: user.id });",
    message: (read: Read) => {
      if ("callers" in read) return `A caller reads the v2 response: ${placesText(read.callers)}.`;
      const { fields, lines } = read;
      const one = fields.length === 1;
      return `The response's ${codes(fields)} ${one ? "is" : "are"} read (${linesText(lines)}), and v3 does not return ${one ? "it" : "them"}. The call stays on v2: stop reading the response, or ask for the user's devices on your server.`;
    },
  }),
  "response-escapes": rule({
    title: "The response leaves the function",
    level: "warning",
    why: "Not every reader of the response can be seen; v3 returns other fields.",
    docs: DOCS.webMigration,
    before: 'return Rupt.attach({ client_id: "abc", account: user.id });',
    after: "return rupt.evaluate.access({ user: user.id });",
    message: ({ to, lines }: { to: "reader" | "caller" | "type"; lines: readonly number[] }) =>
      to === "type"
        ? `The response is declared as a v2 type (${linesText(lines)}), which what v3 gives does not fit: change the type.`
        : `The response leaves the function (${linesText(lines)}); check that no ${to} needs a v2 field.`,
  }),
  "response-truth": rule({
    title: "Only the truth of the response is tested",
    level: "warning",
    why: "v2 resolved null on failure; what v3 resolves then is not documented.",
    docs: DOCS.loginProtection,
    before: 'if (await Rupt.attach({ client_id: "abc", account: user.id })) start();',
    after: "if (await rupt.evaluate.access({ user: user.id })) start();",
    message: () =>
      "Code tests whether there is a response; v3 does not document what a failed call resolves to.",
  }),
};
