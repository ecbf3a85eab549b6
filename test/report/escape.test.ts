import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defuseCommands,
  escapeGithubData,
  escapeGithubProperty,
  escapeHtml,
  escapeTerminal,
  escapeTerminalLine,
  pathToUri,
  toSafeJson,
} from "../../src/report/text/escape.ts";
import {
  escapeMarkdown,
  markdownBlock,
  markdownCellCode,
  markdownCode,
} from "../../src/report/text/escape-markdown.ts";
import { inlinePieces } from "../../src/report/text/inline.ts";

/** Everything that must never reach a medium raw; tab and line feed are text. */
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}\u{e0000}-\u{e007f}]/u;
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "\u001b",
      "[",
      "\u009b",
      "\u202e",
      "`",
      "|",
      "<",
      ">",
      "&",
      "@",
      "#",
      ":",
      "%",
      "\r",
      "\n",
      "a",
      " ",
      "\\",
      "_",
      "*",
      "\ud800",
    ),
  }),
);

describe("terminal", () => {
  it.each([
    ["\u001b[31mred", "\\x1b[31mred"],
    ["\u009b2J", "\\x9b2J"],
    ["a\u0000b\u007f", "a\\x00b\\x7f"],
    ["user\u202e\u2066x\u2069", "user\\u202e\\u2066x\\u2069"],
    ["a\r\nb\rc", "a\nb\\x0dc"],
    ["a\tb", "a  b"],
    ["\ud800", "\\ud800"],
    ["\u{e0041}", "\\u{e0041}"],
    ["é 漢字 👨‍👩‍👧 e\u0301", "é 漢字 👨‍👩‍👧 e\u0301"],
  ])("%j becomes %j", (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it("keeps a path on one line", () => {
    expect(escapeTerminalLine("a\nb\r\tc")).toBe("a\\nb\\r\\tc");
  });

  it("lets no control byte through", () => {
    fc.assert(fc.property(anyText, (text) => !CONTROL.test(escapeTerminal(text))));
    fc.assert(fc.property(anyText, (text) => !/[\n\t]/.test(escapeTerminalLine(text))));
  });

  it("breaks workflow commands of a CI runner", () => {
    expect(defuseCommands("  ::error::x\n\u001b[1m::set-output y\na ::fine:: ##[error]z")).toBe(
      "  \\::error::x\n\u001b[1m\\::set-output y\na ::fine:: #\\#[error]z",
    );
  });
});

describe("HTML", () => {
  it("escapes what can leave a text node or an attribute", () => {
    expect(escapeHtml(`<img src="x" onerror='y'> & \u001b`)).toBe(
      "&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt; &amp; \\x1b",
    );
  });
});

describe("GitHub commands", () => {
  it("encodes data and properties as the toolkit does", () => {
    expect(escapeGithubData("50%: a,b\r\nc\nd")).toBe("50%25: a,b%0Ac%0Ad");
    expect(escapeGithubProperty("a:b,c%\n")).toBe("a%3Ab%2Cc%25%0A");
  });

  it("stays on one line", () => {
    fc.assert(fc.property(anyText, (text) => !/[\r\n]/.test(escapeGithubData(text))));
    fc.assert(fc.property(anyText, (text) => !/[\r\n:,]/.test(escapeGithubProperty(text))));
  });
});

describe("JSON", () => {
  it("keeps the value and hides control bytes", () => {
    const value = { a: "\u009b\u202e\u2028\ufeff\u{e0041}é漢\u001b" };
    const text = toSafeJson(value);
    expect(text).toContain("\\u009b\\u202e\\u2028\\ufeff\\udb40\\udc41é漢\\u001b");
    expect(JSON.parse(text)).toEqual(value);
  });

  it("round-trips any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = toSafeJson([text]);
        return JSON.parse(safe)[0] === text && !CONTROL.test(safe);
      }),
    );
  });
});

describe("URI", () => {
  it.each([
    ["src/a b.ts", "src/a%20b.ts"],
    ["c:/x#y?z", "c%3A/x%23y%3Fz"],
    ["100%/é.ts", "100%25/%C3%A9.ts"],
    ["(group)/[id]!.ts", "%28group%29/%5Bid%5D%21.ts"],
    ["a\nb\\c", "a%0Ab%5Cc"],
    ["\ud800.ts", "%EF%BF%BD.ts"],
  ])("%j becomes %j", (path, uri) => {
    expect(pathToUri(path)).toBe(uri);
  });
});

describe("Markdown text", () => {
  it.each([
    ["**bold** _it_ ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~"],
    ["snake_case stays", "snake_case stays"],
    ["<b>x</b> &amp;", "&lt;b>x&lt;/b> &amp;amp;"],
    ["@octocat #12 GH-3", "@\u200boctocat #\u200b12 GH-\u200b3"],
    ["https://x.y www.x.y", "https\u200b://x.y www\u200b.x.y"],
    ["[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"],
    ["a | b `c` $d$", "a &#124; b &#96;c&#96; &#36;d&#36;"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["# heading", "\\# heading"],
    ["> quote > more", "&gt; quote > more"],
    ["a\nb", "a\\\\nb"],
  ])("%j becomes %j", (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });
});

describe("Markdown code", () => {
  it.each([
    ["a", "`a`"],
    ["`", "`` ` ``"],
    ["a ``b`` c", "`a ``b`` c`"],
    ["a `b` ``c``", "``` a `b` ``c`` ```"],
    [" x ", "`  x  `"],
    ["a\nb", "`a\\nb`"],
    ["", ""],
  ])("%j becomes %j", (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });

  it("has a fence that its text does not hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = markdownCode(text);
        if (code === "") return true;
        const fence = /^`+/.exec(code)?.[0] ?? "";
        const inner = code.slice(fence.length, -fence.length);
        return code.endsWith(fence) && !inner.match(/`+/g)?.some((run) => run === fence) && !/\n/.test(code);
      }),
    );
  });

  it("escapes pipes in table cells", () => {
    expect(markdownCellCode("a|b")).toBe("`a\\|b`");
  });

  it("fences a block with more backticks than it holds", () => {
    expect(markdownBlock("````\nx\n````", "js")).toBe("`````js\n````\nx\n````\n`````");
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = markdownBlock(text).split("\n");
        const fence = lines[0] ?? "";
        return lines.at(-1) === fence && lines.slice(1, -1).every((line) => !line.includes(fence));
      }),
    );
  });
});

describe("inline pieces", () => {
  it("finds code, links to the docs and other addresses", () => {
    expect(inlinePieces("set `user` (see https://rupt.dev/docs/v3). Not https://evil.example/x!")).toEqual([
      { kind: "text", text: "set " },
      { kind: "code", text: "user" },
      { kind: "text", text: " (see " },
      { kind: "link", text: "https://rupt.dev/docs/v3" },
      { kind: "text", text: "). Not " },
      { kind: "url", text: "https://evil.example/x" },
      { kind: "text", text: "!" },
    ]);
  });

  it.each([
    "https://rupt.dev.evil.example/",
    "https://evil.example/https://rupt.dev/",
    "http://rupt.dev/",
    "https://user@rupt.dev/",
    "https://rupt.dev/?a=b",
  ])("does not link %s", (address) => {
    expect(inlinePieces(address).map(({ kind }) => kind)).not.toContain("link");
  });

  it("loses no text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const joined = inlinePieces(text)
          .map((piece) => piece.text)
          .join("");
        return joined.replaceAll("`", "") === text.replaceAll("`", "");
      }),
    );
  });
});
