import { parseExpression } from "@babel/parser";
import type { Expression, File, Identifier } from "@babel/types";
import { type ModuleResolver, type SourceModule, sourceModule } from "../tree/index.ts";

/** Nodes that the file does not spell. */
const UNWRITTEN = { start: 0, end: 0 };
const name = (text: string): Identifier => ({ type: "Identifier", name: text, ...UNWRITTEN });

/**
 * Reads a JSON file as a module whose only statement is `module.exports = <what the file holds>`; null where it is no JSON.
 *
 * @param modules the graph that the module belongs to
 */
export function jsonModule(path: string, text: string, modules: ModuleResolver): SourceModule | null {
  const masked = text.replace(/^\uFEFF/, " ");
  const value = parsed(masked);
  if (
    value?.type !== "ObjectExpression" &&
    value?.type !== "ArrayExpression" &&
    value?.type !== "StringLiteral"
  )
    return null;
  const ast: File = {
    type: "File",
    program: {
      type: "Program",
      sourceType: "script",
      directives: [],
      body: [
        {
          type: "ExpressionStatement",
          expression: {
            type: "AssignmentExpression",
            operator: "=",
            left: {
              type: "MemberExpression",
              object: name("module"),
              property: name("exports"),
              computed: false,
              ...UNWRITTEN,
            },
            right: value,
            start: 0,
            end: text.length,
          },
          start: 0,
          end: text.length,
        },
      ],
      start: 0,
      end: text.length,
    },
    start: 0,
    end: text.length,
  };
  const block = { start: 0, end: text.length, lang: "js", role: "module" } as const;
  const unit = { kind: "module", blocks: [block], masked, perInstance: false, page: null } as const;
  return sourceModule({ path, text, unit: { ...unit, blocks: [block] } }, { ast, dialect: "babel" }, modules);
}

function parsed(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch {
    return null;
  }
}
