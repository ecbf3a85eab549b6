import { toCommonJs } from "./common-js.ts";

/** One module while it is written: imports in the order in which they are asked for, then its statements. */
export class ModuleText {
  /** Local names by source and by what is imported. */
  readonly #imports = new Map<string, Map<string, string>>();
  readonly #written = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #own = new Set<string>();
  readonly #lines: string[] = [];
  readonly #exported = new Set<string>();
  readonly #late: string[] = [];

  readonly path: string;
  /** How a file is written in an import. */
  readonly specifier: (path: string) => string;
  readonly #isCommonJs: boolean;

  constructor(path: string, specifier: (path: string) => string, isCommonJs = false) {
    this.path = path;
    this.specifier = specifier;
    this.#isCommonJs = isCommonJs;
  }

  /** The file without folder and ending. */
  get name(): string {
    return this.path.replace(/^.*\/|\.\w+$/g, "");
  }

  /**
   * Imports one name (`ID`, `ID as other`, `* as all`, `default as Rupt`); a bare import where it is null.
   * @returns what it is called here: another name where a module before has taken it
   */
  import(from: string, name: string | null): string {
    const names = this.#imports.get(from) ?? new Map<string, string>();
    this.#imports.set(from, names);
    if (name === null) return "";
    const known = names.get(name);
    if (known !== undefined) return known;
    const [exported = name, wanted = name] = name.split(" as ");
    let local = wanted;
    for (let count = 2; this.#taken.has(local); count += 1) local = `${wanted}_${count}`;
    this.#taken.add(local);
    names.set(name, local);
    this.#written.set(`${from} ${name}`, local === exported ? local : `${exported} as ${local}`);
    return local;
  }

  /** The same, of a file; what a module has itself it does not import. */
  importFile(path: string, name: string | null): string {
    if (path === this.path) return name ?? "";
    return this.import(this.specifier(path), name);
  }

  /** A name that the module declares. */
  take(name: string): void {
    this.#taken.add(name);
    this.#own.add(name);
  }

  declares(name: string): boolean {
    return this.#own.has(name);
  }

  /** `names` is what stands between `export` and `from`. */
  reExport(path: string, names: string): void {
    const line = `export ${names} from "${path.includes(".") ? this.specifier(path) : path}";`;
    this.#exported.add(line);
  }

  add(...lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  /** Statements for the end of the module; the same one only once. */
  addLate(...lines: readonly string[]): void {
    this.#late.push(...lines.filter((line) => !this.#late.includes(line)));
  }

  get text(): string {
    const taken = [...this.#imports].map(([from, names]) => ({
      from,
      names: [...names.keys()].map((name) => this.#written.get(`${from} ${name}`) ?? name),
    }));
    if (this.#isCommonJs)
      return toCommonJs({
        imports: taken,
        reExports: [...this.#exported],
        statements: [...this.#lines, ...this.#late],
      });
    const imports = taken.flatMap(({ from, names }) => importLines(from, names));
    return `${[...imports, ...this.#exported, ...this.#lines, ...this.#late].join("\n")}\n`;
  }
}

function importLines(from: string, names: readonly string[]): string[] {
  const whole = names.filter((name) => name.startsWith("* as "));
  const normal = names.filter((name) => name.startsWith("default as "));
  const named = names.filter((name) => !whole.includes(name) && !normal.includes(name));
  const lines = [
    ...whole.map((name) => `import ${name} from "${from}";`),
    ...normal.map((name) => `import ${name.slice("default as ".length)} from "${from}";`),
    ...(named.length > 0 ? [`import { ${named.join(", ")} } from "${from}";`] : []),
  ];
  return lines.length > 0 ? lines : [`import "${from}";`];
}
