/** What changes a config: a way to get at the object, and one to write to a member of it. */
import { WAYS, type Way } from "./ways.ts";

interface MemberWrite {
  name: string;
  /** @param member the member as code, which `key` names of `object` */
  statement(member: string, object: string, key: string): string;
}

/** What is done to a member of an object. */
const WRITES: readonly MemberWrite[] = [
  { name: "assigned", statement: (member) => `${member} = "changed";` },
  {
    name: "computed",
    statement: (_, object, key) => `((key, on) => { on[key] = "changed"; })("${key}", ${object});`,
  },
  {
    name: "keys",
    statement: (_, object) => `for (const key of Object.keys(${object})) ${object}[key] = "changed";`,
  },
  {
    name: "assign",
    statement: (_, object, key) => `Object.assign(${object}, { ${key}: "changed" });`,
  },
  {
    name: "define",
    statement: (_, object, key) => `Object.defineProperty(${object}, "${key}", { value: "changed" });`,
  },
  { name: "reflect", statement: (_, object, key) => `Reflect.set(${object}, "${key}", "changed");` },
  { name: "delete", statement: (member) => `delete ${member};` },
  { name: "update", statement: (member) => `${member} += " changed";` },
  { name: "logical", statement: (member) => `${member} &&= "changed";` },
  { name: "pattern", statement: (member) => `({ new: ${member} } = { new: "changed" });` },
  { name: "list", statement: (member) => `;[${member}] = ["changed"];` },
  { name: "loop", statement: (member) => `for (${member} of ["changed"]);` },
];

/**
 * Statements that change a member of an object, by the choices of a project.
 * @param through puts the writing statement into a function and calls that
 */
export function changing(
  { object, key }: { object: string; key: string },
  { way, write, n }: { way: number; write: number; n: number },
  through: (object: string, statement: (object: string) => string) => string,
): string[] {
  const { statements } = WAYS[way % WAYS.length] as Way;
  const { statement } = WRITES[write % WRITES.length] as MemberWrite;
  const memberOf = (holder: string) => (/^\d/.test(key) ? `${holder}[${key}]` : `${holder}.${key}`);
  const writeTo = (holder: string) => statement(memberOf(holder), holder, key);
  return statements(object, (holder) => through(holder, writeTo), n);
}
