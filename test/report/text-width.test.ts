import stringWidth from "string-width";
import { expect, it } from "vitest";
import { textWidth } from "../../src/report/text/width.ts";

it.each([
  "",
  "plain",
  "── Summary ────",
  "✓ ✗ · → … │ −",
  "\u001b[36mcolour\u001b[39m →",
  "日本語",
  "e\u0301",
  "👩‍👩‍👧 family",
  "a\tb",
  "\u00ad",
  "한글",
  "\u001b]8;;https://a.example\u0007link\u001b]8;;\u0007",
])("%j is as wide as string-width says", (text) => {
  expect(textWidth(text)).toBe(stringWidth(text));
});
