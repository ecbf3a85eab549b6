import {
  isCall,
  keyName,
  literalText,
  memberName,
  type NodePath,
  unwrapped,
} from "../../../src/code/tree/index.ts";

/** A name that stands for the SDK, or for its `attach`. */
export interface Given {
  name: string;
  is: "sdk" | "attach";
}

/** Functions whose object says which names stand for which modules: `new webpack.ProvidePlugin({...})`, `inject({...})` of Rollup. */
const PROVIDERS = /^(?:ProvidePlugin|inject)$/;

/**
 * The names that settings give the SDK by, for every file to use as if they were declared: `ProvidePlugin({ Rupt: "rupt" })`,
 * `AutoImport({ imports: [{ rupt: [["attach", "ruptAttach"]] }] })`, Nuxt's `imports: { presets: [{ from: "rupt", imports: ["attach"] }] }`.
 *
 * @param setting the text, or the key, that names the package
 */
export function namesGivenBySettings(setting: NodePath): Given[] {
  const { parentPath: parent } = setting;
  if (parent?.is("ArrayExpression")) return setting.key === 0 ? namedByRow(parent) : [];
  if (!parent?.is("ObjectProperty")) return [];
  // `{ rupt: ["attach"] }`.
  if (setting.key === "key") return listed(parent.get("value"));
  if (keyName(parent) !== "from") return isProvided(parent) ? given(keyName(parent), "default") : [];
  const row = parent.parentPath;
  return row?.is("ObjectExpression") ? [...renamed(row), ...listed(memberOf(row, "imports"))] : [];
}

/** `{ attachDevice: ["rupt", "attach"] }`. */
function namedByRow(row: NodePath): Given[] {
  const { parentPath: property } = row;
  if (!row.is("ArrayExpression") || !property?.is("ObjectProperty") || row.key !== "value") return [];
  const [, member] = row.get("elements");
  const text = member ? literalText(member) : null;
  return text === null && !isProvided(property) ? [] : given(keyName(property), text ?? "default");
}

/** Whether a property is a row of what a provider is given. */
function isProvided(property: NodePath): boolean {
  const call = property.parentPath?.parentPath;
  if (!call || !(isCall(call) || call.is("NewExpression"))) return false;
  const callee: NodePath = unwrapped(call.get("callee"));
  return PROVIDERS.test((callee.is("Identifier") ? callee.node.name : memberName(callee)) ?? "");
}

/** `["attach", ["attach", "ruptAttach"], { name: "default", as: "Rupt" }]`. */
function listed(list: NodePath | null): Given[] {
  const value = list && unwrapped(list);
  if (!value?.is("ArrayExpression")) return [];
  return value.get("elements").flatMap((each) => {
    if (each?.is("ObjectExpression")) return renamed(each);
    const [member, name] = each?.is("ArrayExpression") ? each.get("elements") : [each, each];
    const text = member ? literalText(member) : null;
    return text === null ? [] : given(name ? literalText(name) : null, text);
  });
}

/** `{ name: "attach", as: "ruptAttach" }`. */
function renamed(row: NodePath): Given[] {
  const member = textOf(row, "name");
  return member === null ? [] : given(textOf(row, "as") ?? member, member);
}

const textOf = (row: NodePath, name: string): string | null => {
  const value = memberOf(row, name);
  return value && literalText(value);
};

function memberOf(row: NodePath, name: string): NodePath | null {
  const all = row.is("ObjectExpression") ? row.get("properties") : [];
  const found = all.find((each) => each.is("ObjectProperty") && keyName(each) === name);
  return found?.is("ObjectProperty") ? found.get("value") : null;
}

function given(name: string | null, member: string): Given[] {
  if (name === null) return [];
  if (member === "attach") return [{ name, is: "attach" }];
  return member === "default" || member === "*" ? [{ name, is: "sdk" }] : [];
}
