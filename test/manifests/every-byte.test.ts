import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited, type Wish } from "./edit-plainly.ts";

const NAME = fc.constantFrom("a", "b", "react", "zod", "@a/b", "@z/y", "Interrupt", "bankrupt", "s-t", "s_t");
const RANGE = fc.constantFrom("^1.0.0", "*", "", "workspace:*", "npm:x@1", ">=1 <2 || 3", "file:../a b");
const WISH = fc.constantFrom<Wish>("swap", "remove", "add");

/** A section with `rupt` at some place of it. */
const SECTION = fc
  .tuple(
    fc.uniqueArray(fc.tuple(NAME, RANGE), { selector: ([name]) => name, maxLength: 6 }),
    fc.nat(6),
    fc.boolean(),
  )
  .map(([others, at, sorted]) => {
    const entries = [...others.slice(0, at), ["rupt", "^2.24.1"] as const, ...others.slice(at)];
    return sorted ? entries.sort(([one], [other]) => one.localeCompare(other, "en")) : entries;
  });

const BEFORE_AND_AFTER = fc.record({
  head: fc.constantFrom(
    [],
    ['"name": "é\\u00e9 \\"rupt\\""'],
    ['"x": [1, {"rupt": null}, "rupt"]', '"y":{}'],
  ),
  tail: fc.constantFrom([], ['"config": { "rupt": "^2" }'], ['"empty": {}', '"z" : -1.5e3']),
});

const STYLE = fc.record({
  bom: fc.constantFrom("", "\uFEFF"),
  eol: fc.constantFrom("\n", "\r\n"),
  indent: fc.constantFrom("  ", "\t", "    ", ""),
  colon: fc.constantFrom(": ", ":", " : "),
  end: fc.constantFrom("", "\n", "\n\n"),
});

type Style = typeof STYLE extends fc.Arbitrary<infer S> ? S : never;

function write(
  head: readonly string[],
  section: readonly (readonly [string, string])[],
  tail: readonly string[],
  style: Style,
): string {
  const { bom, eol, indent, colon, end } = style;
  const entries = section.map(
    ([name, range]) => `${indent}${indent}${JSON.stringify(name)}${colon}${JSON.stringify(range)}`,
  );
  const body = `${indent}"dependencies"${colon}{${eol}${entries.join(`,${eol}`)}${eol}${indent}}`;
  const parts = [...head.map((each) => indent + each), body, ...tail.map((each) => indent + each)];
  return `${bom}{${eol}${parts.join(`,${eol}`)}${eol}}${end.replaceAll("\n", eol)}`;
}

/** The lines of a text without the commas at their ends, which an entry at the end of an object has to lose or gain. */
function lines(text: string): string[] {
  return text.split("\n").map((line) => line.replace(/,(?=\r?$)/, ""));
}

const without = (all: string[], part: RegExp): string[] => all.filter((line) => !part.test(line));
const RUPT_LINE = /^\s*"rupt"\s*:\s*"\^2\.24\.1"\r?$/;
const CLIENT_LINE = /^\s*"@ruptjs\/client"\s*:\s*"\^3\.0\.0"\r?$/;

describe("every byte outside the edit stays", () => {
  test("JSON, one entry a line: all other lines are the same, in the same order", () => {
    fc.assert(
      fc.property(BEFORE_AND_AFTER, SECTION, STYLE, WISH, ({ head, tail }, section, style, wish) => {
        fc.pre(wish !== "remove" || section.length > 1);
        const before = write(head, section, tail, style);
        const { text: after } = edited("package.json", before, wish);
        const [old, now] = [lines(before), lines(after)];
        const clients = now.filter((line) => CLIENT_LINE.test(line));
        const sameEnd = (line: string): boolean => line.endsWith("\r") === (style.eol === "\r\n");

        expect(clients).toHaveLength(wish === "remove" ? 0 : 1);
        expect(clients.every(sameEnd)).toBe(true);
        expect(now.filter((line) => RUPT_LINE.test(line))).toHaveLength(wish === "add" ? 1 : 0);
        expect(without(without(now, CLIENT_LINE), RUPT_LINE)).toEqual(without(old, RUPT_LINE));
        // Where rupt itself stays it stays in its place too.
        if (wish === "add") expect(without(now, CLIENT_LINE)).toEqual(old);
      }),
      { numRuns: 600 },
    );
  });

  test("JSON in any spacing: the tokens are the expected ones, and white space is only taken or copied", () => {
    const space = fc.constantFrom("", " ", "  ", "\n", "\r\n  ", "\t");
    fc.assert(
      fc.property(
        SECTION,
        fc.array(space, { minLength: 40, maxLength: 40 }),
        WISH,
        (section, spaces, wish) => {
          let next = 0;
          const gap = (): string => spaces[next++ % spaces.length] ?? "";
          const entries = section.map(
            ([name, range]) =>
              `${gap()}${JSON.stringify(name)}${gap()}:${gap()}${JSON.stringify(range)}${gap()}`,
          );
          const before = `${gap()}{${gap()}"v" : [ ] ,"dependencies":${gap()}{${entries.join(",")}}${gap()}}${gap()}`;
          const { text: after } = edited("package.json", before, wish);

          const expected: Record<string, unknown> = JSON.parse(before);
          const { rupt, ...rest } = expected.dependencies as Record<string, string>;
          const client = wish === "remove" ? {} : { "@ruptjs/client": "^3.0.0" };
          const dependencies = { ...rest, ...client, ...(wish === "add" ? { rupt } : {}) };
          const whole = Object.keys(dependencies).length === 0 ? { v: [] } : { v: [], dependencies };
          expect(JSON.parse(after)).toEqual(whole);

          const [start] = before.split('"dependencies"');
          if (Object.keys(dependencies).length > 0) expect(after.startsWith(start ?? "")).toBe(true);
          expect(after.slice(after.lastIndexOf("}"))).toBe(before.slice(before.lastIndexOf("}")));
          for (const [name, range] of section) {
            if (name === "rupt") continue;
            const pair = new RegExp(
              `${literal(JSON.stringify(name))}\\s*:\\s*${literal(JSON.stringify(range))}`,
            );
            expect(pair.exec(after)?.[0]).toBe(pair.exec(before)?.[0]);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test("YAML: all other lines are the same, comments and blank lines too", () => {
    const line = fc.constantFrom("# note", "# rupt: ^1", "");
    const entry = fc.record({
      above: fc.array(line, { maxLength: 2 }),
      beside: fc.constantFrom("", " # why", "  "),
    });
    fc.assert(
      fc.property(
        SECTION,
        fc.array(entry, { minLength: 8, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("  ", "    "),
        fc.constantFrom("'", '"'),
        fc.boolean(),
        WISH,
        (section, shapes, eol, indent, quote, last, wish) => {
          fc.pre(wish !== "remove" || section.length > 1);
          const body = section.flatMap(([name, range], index) => {
            const { above = [], beside = "" } = shapes[index] ?? {};
            const key = name.startsWith("@") ? `${quote}${name}${quote}` : name;
            const value = /^\^/.test(range) ? range : `${quote}${range}${quote}`;
            return [
              ...above.map((each) => (each === "" ? "" : indent + each)),
              `${indent}${key}: ${value}${beside}`,
            ];
          });
          const before =
            [`packages: [${quote}a/*${quote}]`, "catalog:", ...body].join(eol) + (last ? eol : "");
          const { text: after } = edited("pnpm-workspace.yaml", before, wish);

          const isOurs = (each: string): boolean => /^\s+rupt: \^2|@ruptjs\/client/.test(each);
          const trimmed = (text: string): string[] =>
            text.split(eol).filter((each) => !isOurs(each) && each.trim() !== "");
          expect(trimmed(after)).toEqual(trimmed(before));
          expect(after.split(eol).filter((each) => /@ruptjs\/client/.test(each))).toHaveLength(
            wish === "remove" ? 0 : 1,
          );
          expect(after.endsWith("\n")).toBe(last);
          const bare = /(?<!\r)\n/;
          expect(bare.test(after)).toBe(eol === "\n");
          if (wish === "add") {
            expect(after.split(eol).filter((each) => !/@ruptjs\/client/.test(each))).toEqual(
              before.split(eol),
            );
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
