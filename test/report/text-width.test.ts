import stringWidth from "string-width";
import { expect, it } from "vitest";
import { cutInside, textWidth } from "../../src/report/text/width.ts";

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

it("cuts the middle of a wide line, and the end of a narrow one", () => {
  const title = 'Development: challenge config "Account sharing" (client import.meta.env.VITE_SHOP_ID)';
  expect(cutInside(title, 74)).toBe(
    'Development: challenge config "Account shari…import.meta.env.VITE_SHOP_ID)',
  );
  expect(cutInside(title, 74)).toHaveLength(74);
  expect(cutInside(title, 40)).toBe('Development: challenge config "Account …');
  expect(cutInside("short", 74)).toBe("short");
  expect(textWidth(cutInside("漢".repeat(80), 61))).toBeLessThanOrEqual(61);
});
