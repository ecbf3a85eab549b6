import type { NodePath, Scope } from "@babel/traverse";
import type * as t from "@babel/types";
import type { NodeTable } from "./syntax-tree.ts";

/** How a name is declared, in Babel's words. */
export type BindingKind = "var" | "let" | "const" | "module" | "hoisted" | "param" | "local" | "unknown";

/** A binding with Babel's fields, whose paths are made when somebody asks for them. */
export class LazyBinding {
  constant = true;
  referenced = false;
  references = 0;
  readonly identifier: t.Identifier;
  readonly kind: BindingKind;
  /** Index of the node that declares it. */
  readonly declaredAt: number;
  readonly #scopeAt: number;
  readonly #table: NodeTable;
  readonly #reads: number[] = [];
  readonly #writes: number[] = [];
  #referencePaths: NodePath[] | null = null;
  #constantViolations: NodePath[] | null = null;

  constructor(
    identifier: t.Identifier,
    kind: BindingKind,
    declaredAt: number,
    scopeAt: number,
    table: NodeTable,
  ) {
    this.identifier = identifier;
    this.kind = kind;
    this.declaredAt = declaredAt;
    this.#scopeAt = scopeAt;
    this.#table = table;
  }
  get scope(): Scope {
    return this.#table.pathAt(this.#scopeAt).scope;
  }
  get path(): NodePath {
    return this.#table.pathAt(this.declaredAt);
  }
  get referencePaths(): NodePath[] {
    this.#referencePaths ??= this.#reads.map((index) => this.#table.pathAt(index));
    return this.#referencePaths;
  }
  get constantViolations(): NodePath[] {
    this.#constantViolations ??= this.#writes.map((index) => this.#table.pathAt(index));
    return this.#constantViolations;
  }
  read(index: number): void {
    if (this.#reads.at(-1) === index) return;
    this.#reads.push(index);
    this.referenced = true;
    this.references += 1;
  }
  write(index: number): void {
    this.constant = false;
    if (this.#writes.at(-1) !== index) this.#writes.push(index);
  }
}
