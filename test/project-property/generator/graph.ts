import type { ModuleText } from "./module-text.ts";

/** How a name of another module is had. Gives the expression for it. */
export interface ImportForm {
  name: string;
  take(given: { into: ModuleText; from: ModuleText; barrel: ModuleText; exported: string }): string;
}

const aliasOf = (module: ModuleText) => `all_${module.name}`;

export const IMPORTS: readonly ImportForm[] = [
  {
    name: "named",
    take: ({ into, from, exported }) => {
      return into.importFile(from.path, exported);
    },
  },
  {
    name: "renamed",
    take: ({ into, from, exported }) => {
      return into.importFile(from.path, `${exported} as ${exported}_`);
    },
  },
  {
    name: "namespace",
    take: ({ into, from, exported }) => {
      return `${into.importFile(from.path, `* as ${aliasOf(from)}`)}.${exported}`;
    },
  },
  {
    name: "barrel-named",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into || barrel.declares(exported))
        return into.importFile(from.path, exported);
      barrel.reExport(from.path, `{ ${exported} }`);
      return into.importFile(barrel.path, exported);
    },
  },
  {
    name: "barrel-renamed",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into) return into.importFile(from.path, exported);
      barrel.reExport(from.path, `{ ${exported} as given_${exported} }`);
      return into.importFile(barrel.path, `given_${exported}`);
    },
  },
  {
    name: "barrel-handed",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into) return into.importFile(from.path, exported);
      const local = barrel.importFile(from.path, exported);
      barrel.addLate(`export { ${local} as handed_${exported} };`);
      return into.importFile(barrel.path, `handed_${exported}`);
    },
  },
  {
    name: "barrel-star",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into) return into.importFile(from.path, exported);
      barrel.reExport(from.path, "*");
      return into.importFile(barrel.path, exported);
    },
  },
  {
    name: "barrel-star-of-all",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into) return into.importFile(from.path, exported);
      barrel.reExport(from.path, "*");
      return `${into.importFile(barrel.path, `* as ${aliasOf(barrel)}`)}.${exported}`;
    },
  },
  {
    name: "barrel-namespace",
    take: ({ into, from, barrel, exported }) => {
      if (barrel === from || barrel === into) return into.importFile(from.path, exported);
      barrel.reExport(from.path, `* as ${aliasOf(from)}`);
      return `${into.importFile(barrel.path, aliasOf(from))}.${exported}`;
    },
  },
];

/** How a module has the SDK. Gives what is called; `barrel` is a module that may hand it on. */
export interface SdkForm {
  name: string;
  deferred?: true;
  /** Puts a call where the SDK is there. */
  within?(call: string): string;
  /** What the function does before the call. */
  before?(id: string): string[];
  take(into: ModuleText, barrel: ModuleText): string;
}

export const SDKS: readonly SdkForm[] = [
  {
    name: "default",
    take: (into) => {
      return `${into.import("rupt", "default as Rupt")}.attach`;
    },
  },
  {
    name: "named",
    take: (into) => {
      return into.import("rupt", "attach");
    },
  },
  {
    name: "namespace",
    take: (into) => {
      return `${into.import("rupt", "* as Sdk")}.attach`;
    },
  },
  {
    name: "barrel-default",
    take: (into, barrel) => {
      if (into === barrel) return SDKS[0]?.take(into, barrel) ?? "";
      barrel.reExport("rupt", "{ default as Rupt }");
      return `${into.importFile(barrel.path, "Rupt")}.attach`;
    },
  },
  {
    name: "barrel-named",
    take: (into, barrel) => {
      if (into === barrel) return SDKS[1]?.take(into, barrel) ?? "";
      barrel.reExport("rupt", "{ attach }");
      return into.importFile(barrel.path, "attach");
    },
  },
  {
    name: "barrel-renamed",
    take: (into, barrel) => {
      if (into === barrel) return SDKS[1]?.take(into, barrel) ?? "";
      barrel.reExport("rupt", "{ attach as attachDevice }");
      return into.importFile(barrel.path, "attachDevice");
    },
  },
  {
    name: "barrel-handed",
    take: (into, barrel) => {
      if (into === barrel) return SDKS[0]?.take(into, barrel) ?? "";
      const local = barrel.import("rupt", "default as Rupt");
      barrel.addLate(`export { ${local} as Devices };`);
      return `${into.importFile(barrel.path, "Devices")}.attach`;
    },
  },
  {
    name: "barrel-namespace",
    take: (into, barrel) => {
      if (into === barrel) return SDKS[2]?.take(into, barrel) ?? "";
      barrel.reExport("rupt", "* as AllDevices");
      return `${into.importFile(barrel.path, "AllDevices")}.attach`;
    },
  },
  {
    name: "dynamic-then",
    take: () => "Late.attach",
    within: (call) => `import("rupt").then(({ default: Late }) => ${call})`,
  },
  { name: "dynamic", deferred: true, take: () => '(await import("rupt")).default.attach' },
  {
    name: "dynamic-names",
    deferred: true,
    before: () => ['const { attach: late } = (await import("rupt")).default;'],
    take: () => "late",
  },
  {
    name: "dynamic-below",
    deferred: true,
    before: (id) => [
      `if (user.email === "") await Rupt.attach({ client_id: ${id}, account: user.email });`,
      'const { attach } = await import("rupt");',
    ],
    take: (into) => {
      into.import("rupt", "default as Rupt");
      return "attach";
    },
  },
  {
    name: "dynamic-twice",
    deferred: true,
    before: (id) => [
      'const { default: First } = await import("rupt");',
      `if (user.email === "") await First.attach({ client_id: ${id}, account: user.email });`,
      'const sdk = await import("rupt");',
    ],
    take: () => "sdk.attach",
  },
];
