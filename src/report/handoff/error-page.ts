import type { RunError } from "../../result.ts";
import type { Page } from "../markdown.ts";
import { shellWord } from "./commands.ts";
import { command, paragraph, texts } from "./prompt-blocks.ts";

/** A file that could not be read: nothing is known of what it uses. */
export function errorPage({ path, message }: RunError): Page {
  return {
    title: ["A file that could not be read: ", { kind: "code", text: path }],
    sections: [
      {
        title: "The task",
        blocks: [
          paragraph(
            "The file may use the Rupt SDK v2 (`rupt`) and could not be read, so nothing in it was moved to v3.",
          ),
          texts([message]),
        ],
      },
      {
        title: "Allowed ways",
        blocks: [
          texts([
            "If the code is broken, fix it, and run `npx rupt-migrate --yes` again.",
            "If it is right and the program cannot read it, leave it as it is, move its use of v2 by hand, and report the bug.",
            "If it is not code of this project, leave it out: `--ignore`, with the path.",
          ]),
        ],
      },
      {
        title: "How to check",
        blocks: [command(`npx rupt-migrate --check ${shellWord(path)}`)],
      },
      { title: "Done when", blocks: [texts(["The command names no error for the file and exits with 0."])] },
    ],
  };
}
