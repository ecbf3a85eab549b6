import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";
import { code } from "../words.ts";

type ReusedClient = {
  name: string | null;
  createdTooLate?: true;
  /** Whether the call loads the SDK late, beside the client. */
  late?: true;
  /** The file that has it, where it is another one. */
  of?: string;
  path?: string;
  /** Whether loading that file does more than construct the client. */
  runs?: true;
  /** Whether that file is no code of the app, but a test, a mock or an example. */
  beside?: true;
  /** The file cannot be read, and may have one. */
  unread?: true;
  /** Whether the id of the client that is there may be another one. */
  unsure?: true;
};

/** Why no module can be loaded by all files that would import it. */
export type NoPlace =
  /** No language fits all of them. */
  | { readonly unfit: true }
  /** Code loads every file of the folders that it may have a place in. */
  | { readonly loaded: true }
  /** Compilers of some of them take no file from outside of their folders: the files that set them up. */
  | { readonly outside: readonly string[] }
  /** A compiler writes it as CommonJS, and takes no `import` there. */
  | { readonly refused: true }
  /** Lists of files name some of them, and the module at none of its places: where it would go, and the files with those lists. */
  | { readonly unlisted: { readonly path: string; readonly by: readonly string[] } };

type NewModule = {
  readonly path: string | null;
  readonly unfit?: true;
  readonly loaded?: true;
  readonly refused?: true;
  readonly outside?: readonly string[];
  readonly unlisted?: { readonly path: string; readonly by: readonly string[] };
};

/** What leaves out all that it does not name, where it is a list of what git keeps. */
export const GIT_IGNORE = ".gitignore";

/** Where the client of a call is created. */
export const client = {
  "client-created": rule({
    title: "Create the client once",
    level: "info",
    why: "v2 was a single global call; v3 creates a client once and calls it.",
    docs: DOCS.webMigration,
    before: 'import Rupt from "rupt";\n\nawait Rupt.attach({ client_id: "abc", account: user.id });',
    after:
      'import Rupt from "@ruptjs/client";\n\nconst rupt = new Rupt({ clientId: "abc" });\n\nawait rupt.evaluate.access({ user: user.id });',
    message: ({ name }: { name: string }) => `The client \`${name}\` is created once in this file.`,
  }),
  "client-module": rule({
    title: "Client module",
    level: "info",
    why: "Several files attach with the same id, or the file runs once per component: one module holds the client.",
    docs: DOCS.webMigration,
    before: '// two files, each with\nRupt.attach({ client_id: "abc", account: user.id });',
    after:
      '// src/lib/rupt.ts\nimport Rupt from "@ruptjs/client";\n\nexport const rupt = new Rupt({ clientId: "abc" });\n\n// in both files\nimport { rupt } from "./lib/rupt";\n\nrupt.evaluate.access({ user: user.id });',
    // Without a path no module can be created: one file is migrated alone, or none can be loaded by all of its importers.
    todoOf: ({ unfit, loaded, refused, outside, unlisted }: NewModule) => {
      if (outside) return `widen rootDir in ${outside.join(" and ")}`;
      if (loaded) return "name a place for the client by --client-module, then run rupt-migrate again";
      if (refused) return "make all that share the client ES modules, then run it again";
      if (unlisted?.by.includes(GIT_IGNORE))
        return `let git keep ${unlisted.path}, then run rupt-migrate again`;
      if (unlisted) return `list ${unlisted.path} in ${unlisted.by.join(" and ")}`;
      return unfit ? "set allowJs in tsconfig.json, then run rupt-migrate again" : null;
    },
    message: ({ path, unfit, loaded, refused, outside, unlisted }: NewModule) => {
      if (path !== null) return `The client lives in ${path}.`;
      if (outside)
        return `Several files share this client, and the compiler of ${outside.map(code).join(" and ")} takes no module from outside of its root, or writes all files to other places with it: set \`rootDir\` there to a folder of all files that share the client, then run rupt-migrate again.`;
      if (loaded)
        return "Several files share this client, and code loads every file of the folders in which a module for it may lie: name another place by `--client-module`, then run rupt-migrate again.";
      if (refused)
        return 'The client needs a module of its own, which would be CommonJS as code that loads it is, and `verbatimModuleSyntax` takes no `import` there: make that code an ES module (`.mts`, or `"type": "module"`), then run rupt-migrate again.';
      if (unlisted) {
        const { path: module, by } = unlisted;
        if (by.includes(GIT_IGNORE))
          return `Several files share this client, and git ignores each name that a module for it may have: let it keep \`${module}\` in \`.gitignore\`, then run rupt-migrate again.`;
        return `Several files share this client, and no module for it is in the list of files in ${by.map(code).join(" and ")}: list \`${module}\` there, then run rupt-migrate again.`;
      }
      return unfit
        ? "No module can be loaded by all files that share this client: some are JavaScript that nothing builds, and the compiler of others reads none. Set `allowJs`, then run rupt-migrate again."
        : "The client needs a module of its own: run rupt-migrate on the project.";
    },
  }),
  "client-lazy": rule({
    title: "Client created on first use",
    level: "info",
    why: "This package also renders on a server, and the v3 docs do not say that the constructor is safe there.",
    docs: DOCS.quickStart,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: 'import { getRupt } from "./lib/rupt";\n\ngetRupt().evaluate.access({ user: user.id });',
    message: ({ name, framework }: { name: string; framework: string | null }) => {
      const why = framework === null ? "" : ` ${framework} also runs this code on a server.`;
      return `\`${name}()\` constructs the client on first use.${why}`;
    },
  }),
  "client-keyed": rule({
    title: "One client per id",
    level: "info",
    why: "The client id is only known where the call is; an accessor constructs one client per id.",
    docs: DOCS.webMigration,
    before:
      "function useRupt(clientId, user) {\n  useEffect(() => {\n    Rupt.attach({ client_id: clientId, account: user.id });\n  }, [clientId, user]);\n}",
    after:
      "function useRupt(clientId, user) {\n  useEffect(() => {\n    getRupt(clientId).evaluate.access({ user: user.id });\n  }, [clientId, user]);\n}",
    message: ({ name }: { name: string }) => `\`${name}(clientId)\` constructs one client per id.`,
  }),
  "client-reused": rule({
    title: "Existing v3 client reused",
    level: "info",
    why: "The file already has a v3 client with this id.",
    todo: "export the v3 client with this id, or create it above this call; then run rupt-migrate again",
    docs: DOCS.webMigration,
    before:
      'const rupt = new RuptV3({ clientId: "abc" });\nRupt.attach({ client_id: "abc", account: user.id });',
    after: 'const rupt = new RuptV3({ clientId: "abc" });\nrupt.evaluate.access({ user: user.id });',
    todoOf: ({ name, path, runs, beside, unread, unsure, late, of }: ReusedClient) =>
      late
        ? `call ${name} of this file, and take the import() out`
        : runs || beside
          ? `move the client of ${path} to its own module`
          : unread
            ? `repair ${path}, then run rupt-migrate again`
            : unsure
              ? `use the client of ${path} if it has this id`
              : of
                ? `construct the client of ${of} on first use`
                : null,
    message: (client: ReusedClient) => {
      if (client.unread)
        return `\`${client.path}\` names v3 and cannot be read, so a second client might be made here: repair it, then run rupt-migrate again.`;
      if (client.runs)
        return `\`${client.path}\` has a v3 client with this id (\`${client.name}\`) and runs or loads other code, which would run here, too, or sooner: move the client to a module of its own, then run rupt-migrate again.`;
      if (client.beside)
        return `\`${client.path}\` has a v3 client with this id (\`${client.name}\`) and is no code of the app, but a test, a mock or an example: move the client to a module of the app, then run rupt-migrate again.`;
      if (client.unsure)
        return `\`${client.path}\` makes a v3 client${client.name === null ? "" : ` (\`${client.name}\`)`} that may have this id, and a second one would be made here: make the call with that client by hand, or with one of its own if the ids differ.`;
      if (client.path !== undefined) {
        const called = client.name === null ? "" : ` (\`${client.name}\`)`;
        return `\`${client.path}\` has a v3 client with this id for itself${called}, and a second one would be made here: export it there, then run rupt-migrate again.`;
      }
      if (client.name === null) return "The v3 client that the file already has is used.";
      if (client.late)
        return `This file has a v3 client with this id (\`${client.name}\`), and the call loads v2 late: call \`${client.name}\` here, and take the \`import()\` out.`;
      return client.createdTooLate
        ? `The client \`${client.name}\` of ${client.of ?? "this file"} is created after the call may run.`
        : `Uses the client \`${client.name}\` that the file already has.`;
    },
  }),
  "client-reused-logout": rule({
    title: "Existing client's on_logout now applies",
    level: "warning",
    why: "The reused v3 client has an on_logout that this call did not have in v2.",
    todo: "check that on_logout of the client is right for this call, too",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "This call had no `on_current_device_logout`: nothing ran when the device was logged out.",
      [
        {
          text: "`on_logout` belongs to the client, and the device-limit challenge can log a device out.",
          docs: DOCS.accessProtection,
        },
      ],
      [],
      [
        "Look at what the client's `on_logout` does. Where it must not run for this call, find out why v2 did without, and ask.",
      ],
    ),
    before:
      'const rupt = new RuptV3({ clientId: "abc", on_logout: signOut });\nRupt.attach({ client_id: "abc", account: user.id });',
    after:
      'const rupt = new RuptV3({ clientId: "abc", on_logout: signOut });\nrupt.evaluate.access({ user: user.id }); // signOut may now be called',
    message: () => "The existing client's `on_logout` now applies to this call, which had none in v2.",
  }),
};
