import { DOCS } from "../../sdk/docs.ts";
import {
  ACCESS_CALL,
  accessCall,
  KEEP_V2,
  onServer,
  SERVER_STEP,
  sendEvaluation,
  toLookAt,
} from "../handoff.ts";
import { rule } from "../rule.ts";
import { codes, type Line, linesText, placesText } from "../words.ts";

/** Fields that this file reads, and in which lines; or places of other files that read one. */
type Read =
  | { fields: readonly string[]; lines: readonly number[]; readAt?: number }
  | { callers: readonly Line[] }
  /** Where what the id was stored in is read again; empty where that cannot be seen. */
  | { storedReads: readonly Line[] };

/** What the code does with the response. */
export const response = {
  "response-field": rule({
    title: "Reads a field v3 does not return",
    level: "action",
    why: "v3 does not return device_id, attached_devices, access and the other v2 fields.",
    todo: "stop reading the v2 response, or ask your server",
    docs: DOCS.webMigration,
    before:
      'const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });\nlocalStorage.setItem("device", device_id);',
    after: "// by hand\nawait rupt.evaluate.access({ user: user.id });",
    handoff: {
      v2: "`attach` resolved to `device_id`, `attached_devices`, `access` and more, and this code reads some of it in the browser.",
      documented: [
        ACCESS_CALL,
        {
          text: "`device_id`, `attached_devices` and `access` are not returned: you do not need them on the client.",
          docs: DOCS.webMigration,
        },
        ...SERVER_STEP,
      ],
      undocumented: [
        "A way to get any of these fields in the browser: there is none without a server.",
        "What `evaluate.access` resolves to when it fails: v2 gave `null`. Keep guards such as `?.`.",
        "Whether device ids from v2 mean anything to v3.",
      ],
      ways: (call) => [
        {
          what: "Stop reading the response, where nothing needs the value any more: a `device_id` that was only kept for `detach`, a count that was only logged. Remove what stored it and what reads that. The limit itself is a policy of the dashboard.",
          code: [call.paste ?? accessCall(call)],
        },
        {
          what: "Where the value is shown or needed, get it on your server: the browser sends `evaluation_id`, the server answers with what the page needs.",
          code: [
            sendEvaluation(call, "access"),
            onServer([
              "const evaluation = await api.getEvaluation(evaluation_id);",
              "// evaluation.device, evaluation.access, evaluation.fingerprint.id: as far as documented",
              "const devices = await api.getUserDevices({ user }); // the id of the signed-in user, as the server knows it",
            ]),
          ],
        },
        KEEP_V2,
      ],
    },
    todoOf: (read: Read) => {
      if ("callers" in read) return "callers read the v2 response: stop that, or ask your server";
      const fields = "fields" in read ? read.fields : ["device_id"];
      return `v3 returns no ${fields.join(", ")}: stop reading ${fields.length > 1 ? "them" : "it"}, or ask your server`;
    },
    message: (read: Read) => {
      if ("callers" in read) return `A caller reads the v2 response: ${placesText(read.callers)}.`;
      if ("storedReads" in read)
        return read.storedReads.length === 0
          ? "`device_id` is stored, and who reads it again cannot be seen. The call stays on v2."
          : `\`device_id\` is stored, and read again (${placesText(read.storedReads, 5)}). The call stays on v2: stop reading it there first.`;
      const { fields, lines, readAt } = read;
      const kept =
        readAt === undefined
          ? ""
          : ` What stores it could not be dropped: line ${readAt} reads it, or does something else with it.`;
      // What a template does with the whole response is no name of a field.
      const named = fields.filter((field) => /^[\w$]+$/.test(field));
      const one = named.length === 1;
      const what =
        named.length === 0
          ? `The response is read in the template (${linesText(lines)}), and v3 does not return what v2 did`
          : `The response's ${codes(named)} ${one ? "is" : "are"} read (${linesText(lines)}), and v3 does not return ${one ? "it" : "them"}`;
      return `${what}. The call stays on v2: stop reading the response, or ask for the user's devices on your server.${kept}`;
    },
  }),
  "device-id-dropped": rule({
    title: "What stored device_id was removed",
    level: "info",
    why: "v3 does not return device_id. With device-id=drop the code that only stored it is removed.",
    todo: "look for a server that still expects the id, and for code outside of this repository that reads it",
    docs: DOCS.webMigration,
    before:
      'const { device_id } = await Rupt.attach({ client_id: "abc", account: user.id });\nlocalStorage.setItem("device", device_id);',
    after: "// with device-id=drop\nawait rupt.evaluate.access({ user: user.id });",
    message: () => "`device_id`, which v3 does not return, was only stored: that was removed.",
  }),
  "response-escapes": rule({
    title: "The response leaves the function",
    level: "warning",
    why: "Not every reader of the response can be seen; v3 returns other fields.",
    todo: "check that no caller reads a field that only v2 returned",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "`attach` resolved to the response of v2, which leaves this function.",
      [
        {
          text: "The response of v3 has `evaluation_id`, and `redirect` where a challenge is required. For account sharing it is not read.",
          docs: DOCS.webMigration,
        },
        ...SERVER_STEP,
      ],
      ["What the call resolves to when it fails."],
      [
        "Look at every caller of the function, tests included. If none reads the result, you are done; if one reads a v2 field, stop that, or get it on your server.",
      ],
    ),
    before: 'return Rupt.attach({ client_id: "abc", account: user.id });',
    after: "return rupt.evaluate.access({ user: user.id });",
    message: ({ to, lines }: { to: "reader" | "caller" | "type"; lines: readonly number[] }) =>
      to === "type"
        ? `A type says what the response is (${linesText(lines)}), and v3 gives something else: check that it needs no v2 field.`
        : `The response leaves the function (${linesText(lines)}); check that no ${to} needs a v2 field.`,
  }),
  "response-truth": rule({
    title: "Only the truth of the response is tested",
    level: "warning",
    why: "v2 resolved null on failure; what v3 resolves then is not documented.",
    todo: "check what the code does when the v3 call fails",
    docs: DOCS.loginProtection,
    handoff: toLookAt(
      "`attach` resolved to `null` where it failed, and never rejected.",
      [
        {
          text: "The docs write `loginEval?.evaluation_id`, so the response may be empty.",
          docs: DOCS.loginProtection,
        },
      ],
      ["What the call resolves to when it fails, or whether it rejects."],
      [
        "Decide what the code is to do where Rupt cannot be reached: most apps let the user go on. Write that, without a test of the response.",
      ],
    ),
    before: 'if (await Rupt.attach({ client_id: "abc", account: user.id })) start();',
    after: "if (await rupt.evaluate.access({ user: user.id })) start();",
    message: () =>
      "Code tests whether there is a response; v3 does not document what a failed call resolves to.",
  }),
};
