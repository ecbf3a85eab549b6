import fc from "fast-check";
import { BINDINGS, type BindingForm, bindingNames } from "./bindings.ts";
import { type CallSpec, calls, type Language, pick, writeCall } from "./call.ts";
import { DECOYS } from "./decoys.ts";
import { FRAGMENT } from "./marks.ts";
import { type PlacedComment, type ProgramStyle, placedComments, render, styles } from "./style.ts";

/** A generated program as choices from the tables. */
export interface ProgramSpec {
  language: number;
  style: ProgramStyle;
  binding: number;
  local: string;
  calls: CallSpec[];
  decoys: { row: number; after: number }[];
  comments: PlacedComment[];
  client: "auto" | "eager" | "lazy";
}

export interface GeneratedProgram {
  path: string;
  text: string;
  /** Pieces of the text that no edit may touch. */
  untouched: string[];
  comments: string[];
  attaches: number;
  client: "auto" | "eager" | "lazy";
}

const script = (open: string) => (code: string) => `${open}\n${code}\n</script>\n`;

const LANGUAGES: readonly Language[] = [
  { ending: "js", ts: false, jsx: true },
  { ending: "ts", ts: true, jsx: false },
  { ending: "tsx", ts: true, jsx: true },
  { ending: "jsx", ts: false, jsx: true },
  { ending: "mjs", ts: false, jsx: false },
  { ending: "cjs", ts: false, jsx: false },
  { ending: "mts", ts: true, jsx: false },
  {
    ending: "vue",
    ts: true,
    jsx: false,
    wrap: (code) =>
      `<template>\n  <p>{{ msg }}</p>\n</template>\n\n${script('<script setup lang="ts">')(code)}`,
  },
  { ending: "vue", ts: false, jsx: false, wrap: script("<script setup>") },
  { ending: "svelte", ts: false, jsx: false, wrap: (code) => `${script("<script>")(code)}\n<p>{msg}</p>\n` },
  {
    ending: "html",
    ts: false,
    jsx: false,
    wrap: (code) => `<!doctype html>\n<p>hi</p>\n${script('<script type="module">')(code)}`,
  },
  { ending: "astro", ts: true, jsx: false, wrap: (code) => `---\n${code}\n---\n<p>hi</p>\n` },
];

export const programs: fc.Arbitrary<ProgramSpec> = fc.record({
  language: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(LANGUAGES.length - 1)),
  style: styles,
  binding: fc.nat(BINDINGS.length - 1),
  local: bindingNames,
  calls: fc.array(calls, { minLength: 1, maxLength: 3 }),
  decoys: fc.array(fc.record({ row: fc.nat(DECOYS.length - 1), after: fc.nat(3) }), { maxLength: 4 }),
  comments: placedComments,
  client: fc.oneof(
    { weight: 4, arbitrary: fc.constant("auto" as const) },
    fc.constantFrom("eager" as const, "lazy" as const),
  ),
});

const LICENCE = "/*! A licence that stays at the top. */\n";

/** Writes a program out. The same choices always give the same text. */
export function writeProgram(spec: ProgramSpec): GeneratedProgram {
  const { language, binding } = fitting(spec);
  const written = spec.calls.map((call, index) =>
    writeCall(call, index + 1, {
      binding,
      local: spec.local,
      language,
      semicolons: spec.style.semicolons,
    }),
  );
  const declared = new Set([spec.local]);
  const decoys = spec.decoys.map(({ row, after }, index) => ({
    after,
    code: decoyCode(row, index + 1, { language, binding, declared }),
  }));
  const head = headOf(spec.style, language);
  const parts: { code: string; decoy: boolean }[] = [];
  const addDecoys = (after: number) => {
    for (const decoy of decoys) if (decoy.after === after) parts.push({ code: decoy.code, decoy: true });
  };
  const start = binding.head(spec.local);
  if (start !== "") parts.push({ code: start, decoy: false });
  const needs = [...new Set(written.flatMap((call) => call.needs))];
  addDecoys(0);
  for (const code of needs) parts.push({ code, decoy: false });
  for (const [index, call] of written.entries()) {
    parts.push({ code: call.code, decoy: false });
    addDecoys(index + 1);
  }
  const late = written.flatMap((call) => call.late).filter((code) => !needs.includes(code));
  for (const code of new Set(late)) parts.push({ code, decoy: false });

  const body = parts.map(({ code }) => `${FRAGMENT}¤${code}${FRAGMENT}`).join("\n");
  const whole = language.wrap ? language.wrap(body) : body;
  const end = spec.style.finalNewline || language.wrap ? "\n" : "";
  const rendered = render(`${head}${whole}${end}`, spec.style, spec.comments);
  const untouched = rendered.fragments
    .filter((_, index) => index % 2 === 1)
    .filter((_, index) => parts[index]?.decoy === true);
  return {
    path: `src/program.${language.ending}`,
    text: `${spec.style.bom ? "\ufeff" : ""}${rendered.text}`,
    untouched,
    comments: rendered.comments,
    attaches: spec.calls.length,
    client: spec.client,
  };
}

/** What the language cannot say is replaced by the next row that it can. */
function fitting(spec: ProgramSpec): { language: Language; binding: BindingForm } {
  const language = LANGUAGES[spec.language] ?? (LANGUAGES[0] as Language);
  const binding = pick(BINDINGS, spec.binding, (row) => {
    if (row.module === "ts") return language.ts && !language.wrap;
    if (row.module === "cjs") return !language.wrap && language.ending !== "mjs" && language.ending !== "mts";
    return language.ending !== "cjs";
  });
  return { language, binding };
}

function decoyCode(
  row: number,
  n: number,
  given: { language: Language; binding: BindingForm; declared: Set<string> },
): string {
  const { language, binding, declared } = given;
  const chosen = pick(DECOYS, row, (decoy) => {
    if (decoy.ts && !language.ts) return false;
    if (decoy.jsx && !language.jsx) return false;
    if (decoy.declares && declared.has(decoy.declares)) return false;
    return !decoy.esm || (binding.module === "esm" && !language.wrap);
  });
  if (chosen.declares) declared.add(chosen.declares);
  return chosen.code(n);
}

function headOf(style: ProgramStyle, language: Language): string {
  if (language.wrap) return "";
  if (style.head === "licence") return LICENCE;
  if (style.head === "hashbang" && !style.bom) return "#!/usr/bin/env node\n";
  return style.head === "directive" ? "‹use strict›§\n" : "";
}
