import { describe, expect, it } from "vitest";
import type { Style } from "../../../src/code/edits/style.ts";
import type { ClientUse } from "../../../transforms/model.ts";
import { type ClientCode, clientCode, literalId } from "../../../transforms/rewrite/clients/client-code.ts";

const STYLE: Style = {
  eol: "\n",
  indent: "  ",
  base: "",
  quote: '"',
  semicolons: true,
  oneLine: false,
  trailingCommas: true,
  inBraces: " ",
  width: 80,
};

function code(
  creation: "eager" | "lazy" | "keyed",
  more: Partial<ClientCode> = {},
  style: Partial<Style> = {},
) {
  const local = creation === "eager" ? "rupt" : "getRupt";
  // Only the creation and the home of the group are read here.
  const use = { group: { creation, home: { in: "unit" } }, local } as unknown as ClientUse;
  const given: ClientCode = {
    use,
    className: "Rupt",
    idText: '"c1"',
    extra: null,
    types: null,
    state: "Map",
    exported: false,
    taken: new Set(),
    ...more,
  };
  return clientCode(given, { ...STYLE, ...style });
}

describe("clientCode", () => {
  it("creates one client", () => {
    expect(code("eager")).toBe('const rupt = new Rupt({ clientId: "c1" });');
    expect(code("eager", { exported: true })).toBe('export const rupt = new Rupt({ clientId: "c1" });');
    expect(code("eager", {}, { semicolons: false })).toBe('const rupt = new Rupt({ clientId: "c1" })');
    expect(code("eager", { idText: "clientId" })).toBe("const rupt = new Rupt({ clientId });");
  });

  it("puts the logout callback into the constructor, in the file's style", () => {
    const extra = "on_logout: leave";
    expect(code("eager", { extra })).toBe(
      'const rupt = new Rupt({\n  clientId: "c1",\n  on_logout: leave,\n});',
    );
    expect(code("eager", { extra }, { eol: "\r\n", indent: "\t", trailingCommas: false, base: "  " })).toBe(
      'const rupt = new Rupt({\r\n  \tclientId: "c1",\r\n  \ton_logout: leave\r\n  });',
    );
  });

  it("creates a client on first use", () => {
    const run = new Function("Rupt", `${code("lazy")} return getRupt;`);
    let made = 0;
    const get = run(
      class {
        constructor() {
          made += 1;
        }
      },
    );
    expect(made).toBe(0);
    expect(get()).toBe(get());
    expect(made).toBe(1);
  });

  it.each(["Map", "object"] as const)("creates one client an id in a %s", (state) => {
    const run = new Function("Rupt", `${code("keyed", { state })} return getRupt;`);
    const made: string[] = [];
    const get = run(
      class {
        constructor({ clientId }: { clientId: string }) {
          made.push(clientId);
        }
      },
    );
    expect(get("a")).toBe(get("a"));
    expect(get("a")).not.toBe(get("b"));
    get("constructor");
    expect(made).toEqual(["a", "b", "constructor"]);
  });

  it("breaks the line of an object that does not fit", () => {
    const className = "RuptOfV3";
    const types = "typescript" as const;
    expect(code("keyed", { state: "object", types, className })).toContain(
      "const clients: { [clientId: string]: RuptOfV3 | undefined } =\n  Object.create(null);\n",
    );
  });

  it.each(["lazy", "keyed"] as const)("types a %s client in TypeScript", (creation) => {
    const text = code(creation, { types: "typescript" });
    expect(text).toMatch(creation === "lazy" ? ": Rupt | undefined" : "Map<string, Rupt>");
  });

  it("says the types in comments where the compiler checks JavaScript", () => {
    expect(code("lazy", { types: "jsdoc" })).toContain("/** @type {Rupt | undefined} */\nlet client;\n");
    const keyed = code("keyed", { types: "jsdoc" });
    expect(keyed).toContain("/** @type {Map<string, Rupt>} */\nconst clients = new Map();\n");
    expect(keyed).toContain("/** @param {string} clientId */\nfunction getRupt(clientId) {");
  });

  it("names what it keeps so that nothing is captured", () => {
    const taken = new Set(["client", "clients"]);
    expect(code("lazy", { taken })).toContain("let ruptClient;");
    expect(code("keyed", { taken })).toContain("const ruptClients = new Map();");
  });
});

it("literalId follows the file's quotes", () => {
  expect(literalId("it's", { ...STYLE, quote: "'" })).toBe("'it\\'s'");
  expect(literalId(7, STYLE)).toBe("7");
});
