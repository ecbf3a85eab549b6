import { expect, it } from "vitest";
import { migrateFixture } from "../../migrate-fixture.ts";
import { shownUsage } from "../../project-case.ts";

const shown = async (text: string, file = "a.ts") => {
  const { result } = await migrateFixture({ [file]: text });
  return result.usages.filter(({ path }) => path === file).map(shownUsage);
};

it("is not sure of a line below `@ts-expect-error` that changes", async () => {
  const source = `// @ts-expect-error no types
import Rupt from "rupt";
export function go(u: string) {
  // @ts-expect-error cookie is not typed

  // and this is no code
  void Rupt.attach({ client_id: "c", account: u, cookie: true });
}
`;
  expect(await shown(source)).toEqual(["a.ts:2 import review", "a.ts:7 attach review"]);
});

it("reads it in JSX and in block comments", async () => {
  const source = `import Rupt from "rupt";
export const B = ({ u }: { u: string }) => (
  <div>
    {/* @ts-expect-error x */}
    <a onClick={() => void Rupt.attach({ client_id: "c", account: u, cookie: true })} />
  </div>
);
`;
  expect(await shown(source, "b.tsx")).toEqual(["b.tsx:1 import migrated", "b.tsx:5 attach review"]);
});

it("is not sure of one that moves with its callback", async () => {
  const source = `import Rupt from "rupt";
void Rupt.attach({
  client_id: "c",
  account: "u",
  // @ts-expect-error async is not typed
  on_current_device_logout: async () => true,
});
`;
  expect(await shown(source)).toEqual(["a.ts:1 import migrated", "a.ts:2 attach review"]);
});

it("is sure where the comment leaves with its option, or the line stays", async () => {
  const source = `import Rupt from "rupt";
export function go(u: string) {
  void Rupt.attach({
    client_id: "c",
    account: u,
    // @ts-expect-error not typed
    cookie: true,
    metadata: {
      // @ts-expect-error of the app
      a: b,
    },
  });
  // @ts-expect-error of the app
  other();
}
`;
  expect(await shown(source)).toEqual(["a.ts:1 import migrated", "a.ts:3 attach migrated"]);
});

it.each([
  'const m = await (import("rupt") as Promise<typeof import("rupt")>);\nawait m.attach({ client_id: "c", account: "u" });\n',
  'const { default: R }: { default: any } = await import("rupt");\nawait R.attach({ client_id: "c", account: "u" });\n',
  'void import("rupt").then(({ attach }: Sdk) => attach({ client_id: "c", account: "u" }));\n',
  'await ((await import("rupt")) as Sdk).attach({ client_id: "c", account: "u" });\n',
])("holds a load whose result has a type that the client does not fit: %s", async (source) => {
  const usages = await shown(source);
  expect(usages.filter((each) => each.includes(" attach "))).toHaveLength(1);
  expect(usages.every((each) => each.endsWith("manual held"))).toBe(true);
});

it("carries a load over that is cast to anything", async () => {
  const source =
    'const { attach } = (await import("rupt")) as any;\nawait attach({ client_id: "c", account: "u" });\n';
  expect(await shown(source)).toEqual(["a.ts:1 import migrated", "a.ts:2 attach migrated"]);
});
